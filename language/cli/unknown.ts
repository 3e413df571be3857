/** Names that there are none of, refused together with the name that was probably meant. */
import { KEYWORDS } from '../model/metamodel/index.ts';
import { FINDINGS } from '../model/metamodel/values/tool.ts';
import { RULES } from '../rules/registry.ts';
import { Failure, type Hint } from './failure.ts';
import { suggestion } from './suggestion.ts';

export function unknownRule(id: string): Failure {
  const ids = RULES.map((rule) => rule.id);
  return new Failure('unknownRule', { name: id }, hint(id, ids, { key: 'listRules' }));
}

export function unknownView(id: string, ids: readonly string[]): Failure {
  return new Failure('unknownView', { name: id }, hint(id, ids, { key: 'listViews' }));
}

export function unknownProfile(name: string, names: readonly string[]): Failure {
  return new Failure('unknownProfile', { name }, hint(name, names, { key: 'profilesIn' }));
}

export function unknownColour(word: string): Failure {
  const words = KEYWORDS.filter((it) => it.class === 'KIND' || it.class === 'KEY');
  const names = [...words, FINDINGS].flatMap(({ spelling }) => Object.values(spelling));
  return new Failure('unknownColour', { name: word }, hint(word, names, { key: 'colourWords' }));
}

function hint(written: string, names: readonly string[], otherwise: Hint): Hint {
  const near = suggestion(written, names);
  return near === undefined ? otherwise : { key: 'didYouMean', words: { name: near } };
}

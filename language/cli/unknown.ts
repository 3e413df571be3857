/** Names that there are none of, refused together with the name that was probably meant. */
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

function hint(written: string, names: readonly string[], otherwise: Hint): Hint {
  const near = suggestion(written, names);
  return near === undefined ? otherwise : { key: 'didYouMean', words: { name: near } };
}

/** No text and no place in it makes a feature fail. */
import { expect, test } from 'vitest';
import { complete } from '../../language/features/completion.ts';
import { definitions } from '../../language/features/definition.ts';
import { drawnAt } from '../../language/features/drawn-at.ts';
import { folds } from '../../language/features/folding.ts';
import { hover } from '../../language/features/hover.ts';
import { references } from '../../language/features/references.ts';
import { rename } from '../../language/features/rename.ts';
import { selectionRanges } from '../../language/features/selection.ts';
import { semanticTokens } from '../../language/features/semantic-tokens.ts';
import { source } from '../../language/features/source.ts';
import { symbolsOf } from '../../language/features/symbols.ts';
import { comparePositions } from '../../language/model/location.ts';
import { positionAt } from '../../language/model/offsets.ts';
import { Project } from '../../language/workspace/project.ts';

const TEXT = `förvaltningsobjekt SVO "Samverkan" {
  #vård, #samverkan
  roller { objektägare SLSO  verksamhetsstöd "Kommun" vakant }
  komponent 'Web Care' : Bas {
    livscykel drift från 2004-01-01
    skikt Logik { -> Lagring  -> EK hämtar Data, Mer som Pil { via 'x y' } }
  }
}
servicenivå S för SVO.'Web Care' i Produktion { feltid 10 h/år }
utöka SVO { beskrivning """
  text
  """ }
vy V av SVO { visa -> SVO.* [typ = system] och inte #vård, under SVO  gruppera komponent }
organisation SLSO
komponent EK { alias Katalog }
`;

function everyFeature(text: string, offset: number): void {
  const project = new Project();
  const uri = 'file:///main.ea';
  project.set({ uri, text });
  const summary = project.summary(uri);
  if (!summary) throw new Error('The file has no summary.');
  const at = source(uri, text, summary, () => project.model, 'sv');
  const position = positionAt(text, offset);
  complete(at, position);
  hover(at, position);
  definitions(at, position);
  references(at, position, true);
  rename(at, position, 'Nytt namn', () => text);
  selectionRanges(at, position);
  drawnAt(at, position);
  folds(at);
  symbolsOf(at);
  const tokens = semanticTokens(at);
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before) expect(comparePositions(before.start, token.start), text).toBeLessThan(0);
  });
}

test('at every place of a text', () => {
  for (let offset = 0; offset <= TEXT.length; offset += 1) everyFeature(TEXT, offset);
});

test('in every beginning of a text, at its end', () => {
  for (let end = 0; end <= TEXT.length; end += 1) everyFeature(TEXT.slice(0, end), end);
});

test('where a word is missing or doubled', () => {
  const words = [...TEXT.matchAll(/\S+/g)];
  for (const { index, 0: word } of words) {
    everyFeature(TEXT.slice(0, index) + TEXT.slice(index + word.length), index);
    everyFeature(`${TEXT.slice(0, index)}${word} ${TEXT.slice(index)}`, index + word.length);
  }
});

/** Adds what a name was meant to be the name of, where something of that kind may stand. */
import { KINDS, keywordOf, kind, spell } from '../model/metamodel/index.ts';
import type { Element, ReferenceUse } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import type { Fix, RuleReader } from './rule.ts';
import { outward, writePath } from './things.ts';

/** Kinds that an editor offers for one name; nobody reads a longer list. */
const MOST_KINDS = 4;

/**
 * One fix for each kind that fits: at the end of the file, or inside the nearest element that takes it. A dotted name
 * is added inside what its first part means.
 */
export function creationFixes(model: RuleReader, use: ReferenceUse, language: Language): readonly Fix[] {
  const { path } = use.reference;
  const name = path.at(-1) ?? '';
  if (name === '') return [];
  const home = path.length === 1 ? undefined : homeOf(model, path.slice(0, -1), use.scope);
  if (path.length > 1 && !home) return [];
  return kindsFor(use).flatMap((id) => {
    const edit = home ? insideOf(home, id, use.uri) : placeFor(model, use, id);
    if (!edit) return [];
    const word = spell(id, language);
    const text = `${word} ${keywordOf(name) === undefined ? writePath([name]) : `'${name}'`}`;
    const title = (spoken: Language): string => {
      const what = `${spell(id, spoken)} ${name}`;
      const where = home ? (spoken === 'sv' ? ` i ${home.title}` : ` in ${home.title}`) : '';
      return `${spoken === 'sv' ? 'Skapa' : 'Create'} ${what}${where}`;
    };
    return [{ title: { sv: title('sv'), en: title('en') }, edits: [{ ...edit, newText: text }] }];
  });
}

/** Parts of something, such as layers, only where nothing that stands by itself fits. */
function kindsFor({ kinds }: ReferenceUse): readonly string[] {
  const ids = kinds.includes('*') ? KINDS.map(({ id }) => id) : kinds.filter((id) => kind(id) !== undefined);
  const free = ids.filter((id) => kind(id)?.within.includes('file'));
  return (free.length > 0 ? free : ids).slice(0, MOST_KINDS);
}

type Place = Pick<Fix['edits'][number], 'uri' | 'range' | 'how'>;

function placeFor(model: RuleReader, { uri, reference, scope }: ReferenceUse, id: string): Place | undefined {
  if (kind(id)?.within.includes('file')) return { uri, range: reference.range, how: 'last' };
  for (const around of outward(model, scope)) {
    const place = insideOf(around, id, uri);
    if (place) return place;
  }
  return undefined;
}

/** Undefined for an element that takes nothing of that kind, or whose place in another file may move unseen. */
function insideOf(element: Element, id: string, uri: string): Place | undefined {
  if (element.uri !== uri || !kind(id)?.within.includes(element.kind)) return undefined;
  return { uri: element.uri, range: element.declaration.range, how: 'inside' };
}

function homeOf(model: RuleReader, path: readonly string[], scope: string | undefined): Element | undefined {
  const resolution = model.lookup(path, ['*'], scope);
  return resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
}

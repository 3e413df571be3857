/** A second declaration of a name in the same place. */
import { comparePositions } from '../../../model/location.ts';
import type { Element } from '../../../model/model.ts';
import type { Declaration } from '../../../model/summary.ts';
import type { Language } from '../../../model/text.ts';
import type { Fix, Rule } from '../../rule.ts';
import { isCopy, writePath } from '../../things.ts';
import { structureWord } from '../../writing.ts';

export const duplicate: Rule = {
  id: 'name/duplicate',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn som deklareras två gånger', en: 'A name declared twice' },
  doc: {
    what: {
      sv: 'Två element på samma plats har samma namn. Det första behåller namnet; det andra går inte att hänvisa till. Ett eget element får ersätta ett i standardbiblioteket.',
      en: 'Two elements in the same place have the same name. The first keeps it; the second cannot be referred to. An element of your own may replace one of the standard library.',
    },
    why: {
      sv: 'En sak som beskrivs på två ställen beskrivs till slut på två sätt.',
      en: 'A thing described in two places ends up described in two ways.',
    },
    mend: {
      sv: 'Är det samma sak: för ihop dem, eller skriv `utöka Namn { … }` i den andra filen. Är det olika saker: byt namn på den ena.',
      en: 'If they are the same thing: merge them, or write `extend Name { … }` in the other file. If they are different things: rename one.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisation Regionen "Region Exempel"\norganisation Regionen "Regionen"\n',
    good: 'organisation Regionen "Region Exempel"\nutöka Regionen { syfte "Vård" }\n',
  },
  check: {
    file({ uri, declarations }, { model, language, report }) {
      declarations.forEach((declaration, index) => {
        const element = declaration.kind === 'extend' ? undefined : model.declared(index);
        if (!element || element.name === '' || !isCopy(element)) return;
        const { name, kind, parent } = element;
        const place = parent === undefined ? '' : `${parent}.`;
        const first = model.element(place + writePath([name]));
        if (!first || kind === 'unknown') return;
        const home = parent === undefined ? undefined : model.element(parent)?.title;
        report({
          range: declaration.nameRange,
          message:
            home === undefined
              ? { sv: `'${name}' finns redan.`, en: `'${name}' exists already.` }
              : { sv: `'${name}' finns redan i ${home}.`, en: `'${name}' exists already in ${home}.` },
          related: [
            {
              element: first.id,
              message: { sv: `Här deklareras '${name}' först`, en: `Here '${name}' is declared first` },
            },
          ],
          element: element.id,
          fixes: fixesFor(uri, declaration, first, language),
        });
      });
    },
  },
};

/** What says the same once more goes without loss; what adds something can add it to the first. */
function fixesFor(
  uri: string,
  declaration: Declaration,
  { kind, declaration: first }: Element,
  language: Language,
): readonly Fix[] {
  const { range, kindRange, nameRange, title, titleRange } = declaration;
  if (declaration.kind !== kind || declaration.base) return [];
  if (comparePositions(range.end, (titleRange ?? nameRange).end) === 0) {
    const removal: Fix = {
      title: { sv: 'Ta bort upprepningen', en: 'Remove the repetition' },
      edits: [{ uri, range, newText: '', how: 'removed' }],
    };
    return [title === undefined || title === first.title ? { ...removal, safe: true } : removal];
  }
  if (title !== undefined) return [];
  return [
    {
      title: { sv: 'Lägg innehållet till det första (utöka)', en: 'Add the content to the first (extend)' },
      edits: [{ uri, range: kindRange, newText: structureWord('extend', language) }],
    },
  ];
}

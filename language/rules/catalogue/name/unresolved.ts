/** A name that nothing has. */

import { KINDS } from '../../../model/metamodel/index.ts';
import type { ReferenceUse } from '../../../model/model.ts';
import { aliasesOf } from '../../../model/names.ts';
import type { Bilingual } from '../../../model/text.ts';
import { creationFixes } from '../../creating.ts';
import { distance, nearest } from '../../nearest.ts';
import { wayTo } from '../../qualify.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { writePath } from '../../things.ts';
import { didYouMean, replaceFix } from '../../words.ts';

/** What a name is called when only one kind fits. */
const NOUNS: Readonly<Record<string, Bilingual>> = {
  verb: { sv: 'Verbet ', en: 'The verb ' },
  role: { sv: 'Rollen ', en: 'The role ' },
  agreement: { sv: 'Avtalet ', en: 'The agreement ' },
  state: { sv: 'Tillståndet ', en: 'The state ' },
  environment: { sv: 'Miljön ', en: 'The environment ' },
};

export const unresolved: Rule = {
  id: 'name/unresolved',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn som inte finns', en: 'A name that does not exist' },
  doc: {
    what: {
      sv: 'Namnet finns varken i projektets filer eller i standardbiblioteket. Namn i egenskaper som också tar vanliga ord, som `via SAML`, kontrolleras inte. Saknas fler än hundra olika namn är det snarare en fil som fattas än en bokstav, och då föreslås inga andra.',
      en: 'The name is found neither in the files of the project nor in the standard library. Names in properties that take plain words as well, such as `via SAML`, are not checked. Where more than a hundred different names are missing it is a file that lacks rather than a letter, and no others are suggested.',
    },
    why: {
      sv: 'Ett samband till något som inte finns saknas i alla bilder och kontroller.',
      en: 'A relation to something that does not exist is absent from every picture and check.',
    },
    mend: {
      sv: 'Rätta stavningen, eller deklarera elementet. Filen som deklarerar det ska ligga i samma projekt.',
      en: 'Correct the spelling, or declare the element. The file that declares it has to lie in the same project.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisation Regionen\nobjektfamilj Vård { ägare Regonen }\n',
    good: 'organisation Regionen\nobjektfamilj Vård { ägare Regionen }\n',
  },
  check: {
    use(use, { model, language, report }) {
      const { reference, kinds, open, scope } = use;
      if (open || model.resolve(reference).status !== 'unresolved') return;
      const written = writePath(reference.path);
      const names = model
        .similar(reference.path, kinds)
        .flatMap((id) => wayTo(model, id, use, spellingNear(model, id, use)) ?? []);
      const suggestions = [...kindsNear(use), ...names];
      const end = didYouMean(suggestions);
      const noun = kinds.length === 1 ? NOUNS[kinds[0] ?? ''] : undefined;
      const name = written.startsWith("'") ? written : `'${written}'`;
      report({
        range: wrongSegment(model, use),
        message: {
          sv: `${noun?.sv ?? ''}${name} finns inte${end.sv}`,
          en: `${noun?.en ?? ''}${name} does not exist${end.en}`,
        },
        fixes: [
          ...suggestions.map((it) => replaceFix(use.uri, reference.range, it)),
          ...creationFixes(model, use, language),
        ],
        sought: reference.path.at(-1) ?? '',
        ...(scope === undefined ? {} : { element: scope }),
      });
    },
  },
};

const KIND_WORDS = KINDS.flatMap(({ spelling }) => [spelling.sv, spelling.en]);

/** In a selector a word that is no kind's is taken for a name; one that begins as names do was meant as one. */
function kindsNear({ role, kinds, reference: { path } }: ReferenceUse): readonly string[] {
  const [word, ...more] = path;
  if (
    role !== 'selector' ||
    !kinds.includes('*') ||
    word === undefined ||
    more.length > 0 ||
    /^\p{Lu}/u.test(word)
  )
    return [];
  return nearest(word, KIND_WORDS);
}

/** The name or alias of the element that is nearest to what was written, so that English gets English. */
function spellingNear(model: RuleReader, id: string, { reference }: ReferenceUse): string {
  const element = model.element(id);
  if (!element) return id;
  const written = (reference.path.at(-1) ?? '').toLowerCase();
  const slips = (name: string): number => distance(written, name.toLowerCase(), 4);
  return [element.name, ...aliasesOf(element)].reduce((best, name) =>
    slips(name) < slips(best) ? name : best,
  );
}

/** The first part of a dotted name that cannot be found. */
function wrongSegment(
  model: RuleReader,
  { reference, scope }: ReferenceUse,
): ReferenceUse['reference']['range'] {
  const { path, segments, range } = reference;
  const wrong = path.findIndex(
    (_, index) => model.lookup(path.slice(0, index + 1), ['*'], scope).status === 'unresolved',
  );
  return segments[wrong] ?? range;
}

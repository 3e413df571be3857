/** Redaction: what is taken away is in no part of what is left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goneFrom } from '../../language/model/derive.ts';
import {
  type Element,
  isOwn,
  type Model,
  printValue,
  tagsOf,
  textOf,
  valuesOf,
} from '../../language/model/model.ts';
import { type RedactionProfile, redact } from '../../language/model/redact.ts';
import { readSelector } from '../../language/workspace/config/selector.ts';
import { randomProject } from '../random-model.ts';
import { modelOf } from './project.ts';

const selector = (text: string): NonNullable<RedactionProfile['remove']>[number] => {
  const read = readSelector(text);
  return 'type' in read ? read : expect.fail(read.message.sv);
};

/** What people have written in the files: names and texts, without the words of the language. */
function textsIn(model: Model): readonly string[] {
  const texts: string[] = [];
  const walk = (part: unknown, key: string): void => {
    if (typeof part === 'string') {
      if (!['uri', 'type', 'kind', 'key', 'word', 'state', 'unit', 'perUnit', 'code'].includes(key))
        texts.push(part);
    } else if (typeof part === 'object' && part !== null)
      for (const [inner, value] of Object.entries(part)) walk(value, Array.isArray(part) ? key : inner);
  };
  for (const summary of model.summaries) if (!model.isLibrary(summary.uri)) walk(summary.declarations, '');
  return texts;
}

/** All that the project says, without the places where it does. */
const allOf = (model: Model): string =>
  JSON.stringify(model.summaries.filter(({ uri }) => !model.isLibrary(uri))).normalize('NFC');

const idsOf = (model: Model): readonly string[] => model.elements.filter(isOwn).map(({ id }) => id);

const SECRET = `organisation Leverans "Leverans AB"
förvaltningsobjekt SVO "Samverkan i Borgholm" {
  komponent WebCare { leverantör Leverans  -> Spaning hämtar Brott  -> Nytt }
  komponent Spaning "Spaningsregistret" { #hemlig  skikt Data "Insamlat"  alias Spanaren }
  komponent WebCareSpaning { -> WebCare }
  komponent Kopia { #kopia }
  komponent Nytt "Efter Spaningsregistret" { beskrivning "Spanaren, SPANINGSREGISTRETS arkiv och insamlat" }
  roller { objektägare Hemlig }
}
enhet Hemlig { #hemlig }
information Brott
vy Alla "Allt" { visa -> SVO.Spaning -> }
utöka SVO.Spaning { beskrivning "mer" }`;

const IDLE = selector('nod');

describe('a profile', () => {
  const { model, mask, idle } = redact(
    modelOf(SECRET),
    {
      remove: [selector('#hemlig'), IDLE],
      removeIfPresent: [selector('forum'), selector('#kopia')],
      properties: ['supplier'],
      words: ['Borgholm'],
    },
    'sv',
  );

  test('takes elements away, with all that is in them and leads to them', () => {
    expect(idsOf(model)).toEqual([
      'Leverans',
      'SVO',
      'SVO.WebCare',
      'SVO.maskat1',
      'SVO.Nytt',
      'Brott',
      'Alla',
    ]);
    expect(model.arrows.map(({ source, target }) => [source, target])).toEqual([
      ['SVO.WebCare', 'SVO.Nytt'],
      ['SVO.maskat1', 'SVO.WebCare'],
    ]);
  });

  test('masks what they are called, and its own words, in every text', () => {
    expect(allOf(model)).not.toMatch(/spaning|borgholm|hemlig|insamlat|spanaren/i);
    expect(model.element('SVO')?.title).toBe('Samverkan i [maskat]');
    expect(model.element('SVO.Nytt')?.title).toBe('Efter [maskat]');
    expect(mask('Borgholmsmodellen')).toBe('[maskat]');
  });

  test('takes properties away', () => {
    expect(model.referrersOf('Leverans', 'supplier')).toEqual([]);
    expect(allOf(model)).not.toContain('"supplier"');
  });

  test('does not say that a role is vacant or unknown when its holder is hidden', () => {
    expect(model.assignments.map(({ summary }) => [summary.label, summary.state])).toEqual([
      ['[maskat]', undefined],
    ]);
  });

  test('tells of selectors that choose nothing and have to', () => expect(idle).toEqual([IDLE]));
});

test('what something that is kept is called is no secret', () => {
  const { model } = redact(
    modelOf('komponent A "Register" { #hemlig }\nkomponent B "Register"\nkomponent C "Vårt register"'),
    { remove: [selector('#hemlig')] },
    'en',
  );
  expect(model.elements.filter(isOwn).map(({ title }) => title)).toEqual(['Register', 'Vårt register']);
});

test('short words are masked where they stand alone, and signs in words are no patterns', () => {
  const masked = (words: readonly string[], title: string): string | undefined =>
    redact(modelOf(`komponent A "${title}"`), { words }, 'en').model.element('A')?.title;
  expect(masked(['C++ (ny)'], 'I c++  (NY), sa man')).toBe('I [redacted], sa man');
  expect(masked(['PU'], 'PU och PUblikt')).toBe('[redacted] och [redacted]');
  const names = redact(
    modelOf('komponent PU { #hemlig }\nkomponent A "PU och publikt"'),
    { remove: [selector('#hemlig')] },
    'en',
  );
  expect(names.model.element('A')?.title).toBe('[redacted] och publikt');
});

test('no random project lets through what is removed', () => {
  const called = (elements: readonly Element[]): ReadonlySet<string> =>
    new Set(
      elements
        .flatMap((it) => [
          it.name,
          it.title,
          textOf(it, 'english') ?? '',
          ...valuesOf(it, 'alias').map(printValue),
        ])
        .map((name) => name.toLowerCase()),
    );
  let removed = 0;
  fc.assert(
    fc.property(randomProject(), fc.nat(), (project, pick) => {
      const model = modelOf(Object.fromEntries(project));
      const own = model.elements.filter(isOwn);
      const victim = own[pick % own.length];
      if (!victim) return;
      const remove = {
        type: 'atom' as const,
        what: { type: 'kind' as const, kind: victim.kind },
        conditions: [],
        incoming: false,
        outgoing: false,
        range: victim.declaration.range,
      };
      const { model: left } = redact(model, { remove: [remove] }, 'sv');
      const kept = left.elements.filter(isOwn);
      if (kept.length === own.length) return;
      removed += 1;
      expect(kept.map(({ kind }) => kind)).not.toContain(victim.kind);
      // Of equal names the first may be gone, and the second have its id.
      const gone = goneFrom(model, { element: ({ kind }) => kind === victim.kind });
      const secret = called(own.filter(({ id }) => gone.has(id)));
      const open = called(own.filter(({ id }) => !gone.has(id)));
      const words = [...secret.difference(open)].filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word));
      const texts = new Set(
        textsIn(left).flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []),
      );
      expect(words.filter((word) => texts.has(word))).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(removed).toBeGreaterThan(20);
});

test('tags stay what they are', () => {
  const { model } = redact(modelOf('komponent A { #vård }'), { words: ['X'] }, 'sv');
  expect(model.elements.filter(isOwn).map(tagsOf)).toEqual([['vård']]);
});

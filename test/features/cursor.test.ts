import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../language/features/cursor.ts';
import { ask } from './ask.ts';

/** What kind of place `$0` is at, in short. */
function placeAt(text: string): string {
  const { source, position } = ask(text);
  const { place, inside, prefix, qualifier, range } = cursorAt(source, position);
  const { type, ...more } = place;
  const block =
    inside.type === 'element' || inside.type === 'file' ? inside.kind : `${inside.type} in ${inside.kind}`;
  const details = Object.values(more).map(String).join(' ');
  const width = range.end.character - range.start.character;
  return [
    [type, details].join(' ').trim(),
    `inside ${block}`,
    ...(qualifier.length > 0 ? [`of ${qualifier.join('.')}`] : []),
    ...(prefix === '' ? [] : [`'${prefix}'`]),
    ...(width === 0 ? [] : [`replaces ${width}`]),
  ].join(', ');
}

describe('where a statement begins', () => {
  test.each([
    ['$0', 'statement false, inside file'],
    ['kom$0', "statement false, inside file, 'kom', replaces 3"],
    ['komponent A\n$0', 'statement false, inside file'],
    ['komponent A {\n  $0\n}', 'statement false, inside component'],
    ['komponent A {\n  $0', 'statement false, inside component'],
    ['komponent A {\n  typ system\n  $0\n}', 'statement false, inside component'],
    [
      'komponent A {\n  typ system\n  liv$0\n}\nkomponent B',
      "statement false, inside component, 'liv', replaces 3",
    ],
    ['komponent A { typ system }\n$0', 'statement false, inside file'],
    ['förvaltningsobjekt S {\n  komponent A {\n    $0\n  }\n}', 'statement false, inside component'],
    ['förvaltningsobjekt S {\n  komponent A {\n  }\n  $0\n}', 'statement false, inside object'],
    ['komponent A {\n  -> B\n  $0\n}', 'statement false, inside component'],
    ['utöka S.A {\n  $0\n}', 'statement false, inside extend in extend'],
    ['komponent A {\n  -> B { $0 }\n}', 'statement false, inside arrow in component'],
    ['komponent A {\n  #vård\n  $0\n}', 'statement false, inside component'],
    ['blaj A {\n  $0\n}', 'statement false, inside unknown in file'],
    ['komponent A {\n  blaj\n  $0\n}', 'statement false, inside component'],
    ['A $0', 'statement true, inside file'],
    ['A.B $0', 'statement true, inside file'],
    ['vy V {\n  visa komponent\n  $0\n}', 'statement false, inside view'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('the head of an element', () => {
  test.each([
    ['komponent $0', 'name, inside file'],
    ['komponent We$0', "name, inside file, 'We', replaces 2"],
    ['komponent A $0', 'head component, inside file'],
    ['servicenivå S för $0', 'value for servicelevel, inside file'],
    ['servicenivå S för A, $0', 'value for servicelevel, inside file'],
    ['servicenivå S för A i Pr$0 {\n}', "value in servicelevel, inside file, 'Pr', replaces 2"],
    ['vy V av $0', 'value about view, inside file'],
    ['roll R : förv$0', "base role, inside file, 'förv', replaces 4"],
    ['utöka $0', 'extend, inside file'],
    ['utöka S.$0 {\n}', 'extend, inside file, of S'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('values', () => {
  test.each([
    ['komponent A { typ $0 }', 'value type component, inside component'],
    ['komponent A { typ sy$0 }', "value type component, inside component, 'sy', replaces 2"],
    ['komponent A {\n  typ leverantör\n  leverantör $0\n}', 'value supplier component, inside component'],
    ['komponent A { leverantör B, $0 }', 'value supplier component, inside component'],
    ['komponent A { leverantör B $0 }', 'after-value supplier false, inside component'],
    ['komponent A { livscykel drift från $0 }', 'date, inside component'],
    ['komponent A { livscykel drift från 2020-01-01 $0 }', 'after-value lifecycle false, inside component'],
    ['nod N { antal 4 $0 }', 'after-value count true, inside node'],
    ['prioritet P { påbörjas 1 $0 }', 'after-value startWithin true, inside priority'],
    ['prioritet P { påbörjas 1 h $0 }', 'after-value startWithin false, inside priority'],
    ['prioritet P { högst 4/$0 }', 'after-value maxCount true, inside priority'],
    ['vy V { gruppera förv$0 }', "value group view, inside view, 'förv', replaces 4"],
    [
      "komponent A { leverantör 'Min pl$0' }",
      "value supplier component, inside component, 'Min pl', replaces 8",
    ],
    [
      "komponent A {\n  leverantör 'Min pl$0\n}",
      "value supplier component, inside component, 'Min pl', replaces 7",
    ],
    ['komponent A { leverantör B.$0 }', 'value supplier component, inside component, of B'],
    ['komponent A { typ system, $0\n}', 'value type component, inside component'],
    ['komponent A {\n  -> B { kritikalitet $0 }\n}', 'value criticality, inside arrow in component'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('arrows', () => {
  test.each([
    ['komponent A { -> $0 }', 'target, inside component'],
    ['komponent A {\n  ->$0\n}', 'target, inside component'],
    ['komponent A { -> Åä$0 }', "target, inside component, 'Åä', replaces 2"],
    ['komponent A { -> B.C.$0 }', 'target, inside component, of B.C'],
    ["komponent A { -> 'Min plan'.D$0 }", "target, inside component, of Min plan, 'D', replaces 1"],
    ['komponent A { -> B $0 }', 'verb, inside component'],
    ['komponent A { -> B hä$0 }', "verb, inside component, 'hä', replaces 2"],
    ['komponent A { -> B.C hämtar $0 }', 'payload, inside component'],
    ['komponent A { -> B hämtar I, $0 }', 'payload, inside component'],
    ['komponent A { -> B hämtar I $0 }', 'after-arrow, inside component'],
    ['komponent A { -> B hämtar I som $0 }', 'name, inside component'],
    ['komponent A { -> B  -> $0 }', 'target, inside component'],
    ['A -> $0', 'target, inside file'],
    ['A.B -> $0', 'target, inside file'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('roles', () => {
  test.each([
    ['förvaltningsobjekt S {\n  roller {\n    $0\n  }\n}', 'role, inside roles in object'],
    ['förvaltningsobjekt S { roller { obj$0 } }', "role, inside roles in object, 'obj', replaces 3"],
    ['förvaltningsobjekt S { roller { objektägare $0 } }', 'holder, inside roles in object'],
    ['förvaltningsobjekt S { roller { objektägare "Kommun" $0 } }', 'holder, inside roles in object'],
    ['förvaltningsobjekt S { roller { objektägare A, $0 } }', 'holder, inside roles in object'],
    ['förvaltningsobjekt S { roller { objektägare A $0 } }', 'after-holder, inside roles in object'],
    [
      'förvaltningsobjekt S { roller { objektägare A enligt $0 } }',
      'value agreement, inside roles in object',
    ],
    ['förvaltningsobjekt S {\n  roller {\n    objektägare A\n    $0\n  }\n}', 'role, inside roles in object'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('selectors', () => {
  test.each([
    ['vy V { visa $0 }', 'selector, inside view'],
    ['vy V { visa -> $0 }', 'selector, inside view'],
    ['vy V { visa komponent och $0 }', 'selector, inside view'],
    ['vy V { visa komponent $0 }', 'after-selector, inside view'],
    ['vy V { visa komponent och inte #v$0 }', "tag, inside view, 'v', replaces 2"],
    ['vy V { visa #$0 }', 'tag, inside view, replaces 1'],
    ['vy V { visa komponent [$0] }', 'condition-key element, inside view'],
    ['vy V { visa komponent [typ $0] }', 'condition-test type, inside view'],
    ['vy V { visa komponent [typ = $0] }', 'condition-value type, inside view'],
    ['vy V { visa S.$0 }', 'selector, inside view, of S'],
    ['regel R { $0 }', 'statement false, inside rule'],
    ['regel R { förbjud $0 }', 'selector, inside rule'],
    ['regel R { förbjud komponent $0 }', 'after-selector to,with, inside rule'],
    ['regel R { förbjud komponent mot $0 }', 'selector, inside rule'],
    ['regel R { förbjud komponent mot A, $0 }', 'selector, inside rule'],
    ['regel R { förbjud komponent mot A $0 }', 'after-selector with, inside rule'],
    ['regel R { förbjud komponent mot A med $0 }', 'conditions, inside rule'],
    ['regel R { förbjud komponent mot A med [$0] }', 'condition-key arrow, inside rule'],
    ['regel R { kräv komponent med [$0] }', 'condition-key element, inside rule'],
    ['regel R { kräv A mot B med [verb $0] }', 'condition-test verb, inside rule'],
    ['regel R { kräv A mot B med [verb = $0] }', 'condition-value verb, inside rule'],
    ['regel R { kräv A mot B med [verb = läser] [$0] }', 'condition-key arrow, inside rule'],
    ['regel R {\n  kräv A mot B\n  $0\n}', 'statement false, inside rule'],
  ])('%j', (text, expected) => expect(placeAt(text)).toBe(expected));
});

describe('where nothing can be said', () => {
  test.each([
    ['// komponent $0'],
    ['/* $0 */'],
    ['komponent A "Ti$0tel"'],
    ['komponent A "Titel $0'],
    ['komponent A { beskrivning """\n  text $0\n  """ }'],
  ])('%j', (text) => expect(placeAt(text)).toContain('nothing'));
});

test('every offset of a text and of its beginnings has an answer', () => {
  const text =
    'förvaltningsobjekt S "T" {\n  roller { objektägare A enligt B }\n  -> K.L hämtar I { via \'x y\' }\n  visa -> K [typ = a] och #t\n}';
  for (let end = 0; end <= text.length; end += 1) {
    expect(placeAt(`${text.slice(0, end)}$0`)).toContain('inside');
    expect(placeAt(`${text.slice(0, end)}$0${text.slice(end)}`)).toContain('inside');
  }
});

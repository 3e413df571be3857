/** The numbers of the example are those of its source. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printFigure } from '../../language/model/figures.ts';
import { amountOf, sharesOf } from '../../language/model/funding.ts';
import { type Element, targetsOf, textOf, valuesOf } from '../../language/model/model.ts';
import { type Amounts, CLASSES, rateAt, SIDES, sumOf, totalsOf } from '../../language/model/plan.ts';
import {
  add,
  divide,
  multiply,
  type Rational,
  toDecimal,
  toFixed,
  ZERO,
} from '../../language/model/rational.ts';
import { Project } from '../../language/workspace/project.ts';

const FOLDER = path.join(import.meta.dirname, '../../examples/samverkan-vid-vardovergangar');
const project = new Project();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ea'))) {
  project.set({ uri: `file:///${file}`, text: readFileSync(path.join(FOLDER, file), 'utf8') });
}
const { model } = project;

function element(id: string): Element {
  return model.element(id) ?? expect.fail(`no element ${id}`);
}

const own = (kind: string): readonly Element[] => model.ofKind(kind).filter(({ library }) => !library);

describe('findings', () => {
  const count = (rule: string): number => project.findings.filter((it) => it.rule === rule).length;

  test('are those that are true of the source', () => {
    expect({
      'agreement/declared-missing': count('agreement/declared-missing'),
      'governance/vacant-role': count('governance/vacant-role'),
      'governance/missing-counterpart': count('governance/missing-counterpart'),
      'plan/class-moved': count('plan/class-moved'),
      'plan/row-mismatch': count('plan/row-mismatch'),
      'plan/split-does-not-add-up': count('plan/split-does-not-add-up'),
      all: project.findings.length,
    }).toEqual({
      'agreement/declared-missing': 7,
      'governance/vacant-role': 5,
      'governance/missing-counterpart': 3,
      'plan/class-moved': 2,
      'plan/row-mismatch': 2,
      'plan/split-does-not-add-up': 1,
      all: 20,
    });
  });

  test('every word that may name an element does, but for texts that are known to be none', () => {
    const open = project.model.summaries
      .filter(({ uri }) => !model.isLibrary(uri))
      .flatMap(({ uri }) => model.uses(uri))
      .filter(({ reference }) => model.resolve(reference).status !== 'resolved')
      .map(({ reference }) => reference.path.join('.'));
    expect([...new Set(open)]).toEqual(['SAML']);
  });

  test('what does not add up is the two tables of the source, two rounded figures and the split', () => {
    const messages = project.findings
      .filter(({ rule }) => rule.startsWith('plan/'))
      .map(({ message }) => message.sv.replaceAll('\u00A0', ' '));
    expect(messages).toEqual([
      'Andelarna i Kommunernas och stadsdelarnas del: 619 891 kr + 71 038 kr + 65 707 kr + 23 till = 1 499 986 kr, 14 kr mindre än 1 500 000 kr.',
      'Förvaltningsplan 2012 (it-sidan): 3 313 855 kr VM + 1 270 400 kr VU = 4 584 255 kr är rätt summa, men delarna ger 3 338 855 kr VM + 1 245 400 kr VU; 25 000 kr har flyttats från VM till VU.',
      '”Löpande styrning är genomförd enligt planen”: 26 persondagar × 5 600 kr + 20 000 kr = 165 600 kr på verksamhetssidan, angivet 165 040 kr, 560 kr mindre. Avrundade dagar kan förklara det: 25,9.',
      '”Löpande styrning är genomförd enligt planen”: 18 persondagar × 5 600 kr = 100 800 kr på it-sidan, angivet 103 040 kr, 2 240 kr mer. Avrundade dagar kan förklara det: 18,4.',
      'Ändringshantering (it-sidan): 326 200 kr VM + 1 242 400 kr VU = 1 568 600 kr är rätt summa, men delarna ger 351 200 kr VM + 1 217 400 kr VU; 25 000 kr har flyttats från VM till VU.',
    ]);
  });
});

describe('what governance asks of the service levels', () => {
  const all = new Project({ preset: 'all', today: '2012-06-01' });
  for (const { uri } of model.summaries)
    if (!model.isLibrary(uri))
      all.set({ uri, text: readFileSync(path.join(FOLDER, path.basename(uri)), 'utf8') });
  const said = (rule: string): string[] =>
    all.findings
      .filter((it) => it.rule === `servicelevel/${rule}`)
      .map(({ message }) => message.sv.replaceAll('\u00A0', ' '));

  test('what does not go together is shown with its arithmetic', () => {
    expect(said('count-times-duration-exceeds-cap')).toEqual([
      '”Kritisk och hög” i Applikations- och serverdrift i produktion: 4/år × 4 h (övrig tid) = 16 h/år, 6 h/år mer än feltiden 10 h/år.',
      '”Medel” i Applikations- och serverdrift i produktion: 18/år × 48 h = 864 h/år, 854 h/år mer än feltiden 10 h/år.',
      '”Kritisk och hög” i Applikations- och serverdrift i utbildning: 4/år × 8 h = 32 h/år, 22 h/år mer än feltiden 10 h/år.',
      '”Medel” i Applikations- och serverdrift i utbildning: 18/år × 24 h = 432 h/år, 422 h/år mer än feltiden 10 h/år.',
    ]);
    expect(said('start-after-deadline')).toEqual([
      '”Kritisk och hög” i Applikations- och serverdrift i test: arbetet påbörjas inom 18 h, men felet ska vara åtgärdat inom 10 h (osäkert), 8 h tidigare.',
      '”Medel” i Applikations- och serverdrift i test: arbetet påbörjas inom 36 h (osäkert), men felet ska vara åtgärdat inom 24 h (osäkert), 12 h tidigare.',
    ]);
    expect(said('test-faster-than-production')).toEqual([
      '”Medel” i Applikations- och serverdrift i test lovar mer än ”Medel” i Applikations- och serverdrift i produktion: åtgärdas inom 24 h (osäkert) i Test mot 48 h i produktion, 24 h bättre.',
      '”Medel” i Applikations- och serverdrift i utbildning lovar mer än ”Medel” i Applikations- och serverdrift i produktion: åtgärdas inom 24 h i Utbildning mot 48 h i produktion, 24 h bättre.',
    ]);
  });

  test('the chain to the catalogue and the hours of the service desk are weaker than the promise', () => {
    expect(said('weaker-than-dependant')).toEqual([
      'WebCare → Elektronisk katalog (hårt beroende): WebCare lovar högst 10 h/år feltid, men för Elektronisk katalog finns ingen servicenivå.',
    ]);
    expect(said('support-hours-gap')).toEqual([
      'SLL IT Service desk ger stöd helgfri måndag–torsdag 7.00–17.30, fredag 7.00–16.00, men WebCare har servicetid vardagar 8–17: det fattas fredag 16.00–17.00, 1 h i veckan.',
    ]);
  });

  test('six neighbours have no service level, and four priorities no time to fix', () => {
    expect(said('missing').length).toBe(6);
    expect(said('incomplete').length).toBe(4);
  });
});

describe('counts', () => {
  const pm3 = new Set(model.assignmentsOf('SVO').flatMap(({ role }) => (role === undefined ? [] : [role])));
  const support = model.assignmentsOf('SVO').filter(({ role }) => role === 'verksamhetsstöd');

  test.each([
    ['municipalities', own('organisation').filter((it) => textOf(it, 'type') === 'kommun').length, 26],
    ['needs', own('need').length, 20],
    ['needs in the plan', own('need').filter((it) => textOf(it, 'included') === 'ja').length, 11],
    ['projects and changes', own('assignment').length, 19],
    [
      'management activities',
      own('area').filter((it) => textOf(it, 'type') === 'förvaltningsaktivitet').length,
      4,
    ],
    ['goals', own('goal').length, 21],
    ['forums of the object', model.childrenOf('SVO').filter(({ kind }) => kind === 'forum').length, 8],
    ['temporary groups', own('forum').filter((it) => it.parent === undefined).length, 2],
    ['roles of pm³ that are used', [...pm3].filter((id) => model.element(id)?.library).length, 9],
    ['groups of business support', support.length, 11],
    ['vacant groups', support.filter(({ summary }) => summary.state === 'vacant').length, 5],
    ['activities of the business', own('activity').length, 14],
    ['products', own('product').length, 5],
    ['architecture layers', own('layer').length, 4],
    ['processes', own('process').length, 4],
    [
      'service levels of the supplier',
      own('servicelevel').filter((it) => targetsOf(model, it, 'supplier').includes('Tieto')).length,
      6,
    ],
  ])('%s', (_, counted, expected) => {
    expect(counted).toBe(expected);
  });

  test.each([
    ['Målstyrning', 5, 1],
    ['ProblembaseratStöd', 5, 2],
    ['Ändringsprocess', 11, 0],
    ['Felhantering', 4, 0],
  ])('%s has %i numbered steps and %i without a number', (id, numbered, others) => {
    const steps = model.childrenOf(id).filter(({ kind }) => kind === 'step');
    const numbers = steps.flatMap((step) => textOf(step, 'number') ?? []);
    expect([numbers.length, steps.length - numbers.length]).toEqual([numbered, others]);
    const chapter = numbers[0]?.slice(0, 4) ?? '';
    expect(numbers).toEqual(numbers.map((_, index) => `${chapter}${index + 1}`));
  });

  test('needs and projects are numbered from 1', () => {
    for (const kind of ['need', 'assignment']) {
      const numbers = own(kind).map((it) => Number(textOf(it, 'number')));
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    }
  });
});

const AREAS = ['Förvaltningsstyrning', 'Användarstöd', 'Ändringshantering', 'DagligDrift'];

/** Business VM, VU, IT VM, VU, and in all. */
function row(id: string, print: (amounts: Amounts) => string): string[] {
  const totals = totalsOf(model, element(id));
  const cells = SIDES.flatMap((side) =>
    CLASSES.filter((it) => it !== '').map((goalClass) => print(totals[side][goalClass])),
  );
  return [...cells, print(sumOf(totals))];
}

const money = ({ money: sum }: Amounts): string =>
  printFigure(toDecimal(sum, 2), 'sv').replaceAll('\u00A0', ' ');
const days = (amounts: Amounts): string => toDecimal(amounts.days, 2);
const work = (amounts: Amounts): string => toDecimal(amounts.work, 2);

describe('the plan', () => {
  const plan = element('Plan2012');

  test.each([
    ['Förvaltningsstyrning', ['825 840', '0', '562 240', '0', '1 388 080']],
    ['Användarstöd', ['56 000', '106 400', '171 047', '28 000', '361 447']],
    ['Ändringshantering', ['95 200', '532 000', '351 200', '1 217 400', '2 195 800']],
    ['DagligDrift', ['0', '0', '2 254 368', '0', '2 254 368']],
  ])('%s costs what the source says', (area, expected) => {
    expect(row(`Plan2012.${area}`, money)).toEqual(expected);
  });

  test('costs 6 199 695 kr in all', () => {
    expect(row('Plan2012', money)).toEqual(['977 040', '638 400', '3 338 855', '1 245 400', '6 199 695']);
  });

  test('keeps the other split of the IT side as stated', () => {
    const stated = (id: string): string[] =>
      valuesOf(element(id), 'itTotal').flatMap((it) =>
        it.type === 'quantity' && it.unit === 'SEK' && it.note !== undefined
          ? [`${it.note} ${it.amount}`]
          : [],
      );
    expect(stated('Plan2012.Ändringshantering')).toEqual([
      'VM 351200',
      'VU 1217400',
      'VM 326200',
      'VU 1242400',
    ]);
    expect(stated('Plan2012')).toEqual(['VM 3313855', 'VU 1270400']);
  });

  test.each([
    ['Förvaltningsstyrning', ['144', '0', '100', '0', '244']],
    ['Användarstöd', ['10', '19', '6', '5', '40']],
    ['Ändringshantering', ['17', '95', '27', '54', '193']],
    ['DagligDrift', ['0', '0', '10', '0', '10']],
  ])('%s takes the person-days that the source says', (area, expected) => {
    expect(row(`Plan2012.${area}`, days)).toEqual(expected);
  });

  test('takes 487 person-days, which are 487.3 before rounding', () => {
    expect(row('Plan2012', days)).toEqual(['171', '114', '143', '59', '487']);
    expect(row('Plan2012', work)).toEqual(['170.9', '114', '143.4', '59', '487.3']);
  });

  test.each([
    ['Plan2012.Förvaltningsstyrning', ['0.76', '0.00', '0.53', '0.00', '1.29']],
    ['Plan2012.Användarstöd', ['0.05', '0.10', '0.03', '0.03', '0.21']],
    ['Plan2012.Ändringshantering', ['0.09', '0.50', '0.14', '0.28', '1.02']],
    ['Plan2012.DagligDrift', ['0.00', '0.00', '0.05', '0.00', '0.05']],
    ['Plan2012', ['0.90', '0.60', '0.75', '0.31', '2.56']],
  ])('%s takes the full-time posts that the source says', (id, expected) => {
    const fullTime = rateAt(model, plan, 'fullTime') ?? ZERO;
    expect(row(id, (amounts) => toFixed(divide(amounts.work, fullTime) ?? ZERO, 2))).toEqual(expected);
  });

  test('is person-days and fixed costs', () => {
    const { work: labour, fixed, money: all } = sumOf(totalsOf(model, plan));
    const rate = rateAt(model, plan, 'dayRate') ?? ZERO;
    const fixedOf = (side: 'business' | 'it'): string =>
      toDecimal(sumOf(totalsOf(model, plan), { side }).fixed, 2);
    expect(toDecimal(multiply(labour, rate), 2)).toBe('2728880');
    expect([toDecimal(fixed, 2), fixedOf('business'), fixedOf('it')]).toEqual([
      '3470815',
      '20000',
      '3450815',
    ]);
    expect(add(multiply(labour, rate), fixed)).toEqual(all);
  });

  test('has no unknown part', () => {
    for (const area of AREAS) {
      const { unknownDays, unknownMoney } = sumOf(totalsOf(model, element(`Plan2012.${area}`)));
      expect([unknownDays, unknownMoney]).toEqual([0, 0]);
    }
  });

  /** Side sums of each goal as the source prints them, and of the sum of the side. */
  test.each([
    ['FS1', '165 040', '103 040'],
    ['FS2', '140 000', '112 000'],
    ['FS3', '67 200', '39 200'],
    ['FS4', '392 000', '235 200'],
    ['FS5', '33 600', '22 400'],
    ['FS6', '16 800', '28 000'],
    ['FS7', '11 200', '22 400'],
    ['AS1', '28 000', '154 247'],
    ['AS2', '28 000', '16 800'],
    ['AS3', '78 400', '16 800'],
    ['AS4', '28 000', '11 200'],
    ['ÄH1', '28 000', '67 200'],
    ['ÄH2', '67 200', '284 000'],
    ['ÄH3', '84 000', '139 200'],
    ['ÄH4', '39 200', '203 000'],
    ['ÄH5', '33 600', '209 200'],
    ['ÄH6', '39 200', '69 200'],
    ['ÄH7', '252 000', '112 800'],
    ['ÄH8', '84 000', '484 000'],
    ['ID1', '0', '2 098 368'],
    ['ID2', '0', '156 000'],
  ])('%s costs %s and %s', (name, business, it) => {
    const [goal = expect.fail(`no goal ${name}`)] = model.named(name);
    const totals = totalsOf(model, goal);
    expect([money(sumOf(totals, { side: 'business' })), money(sumOf(totals, { side: 'it' }))]).toEqual([
      business,
      it,
    ]);
  });
});

describe('financing', () => {
  test('is 6 300 000 kr a year, and 100 305 kr is left in 2012', () => {
    const amounts = own('funding').map(amountOf);
    const sum = amounts.reduce<Rational>((total, amount) => add(total, amount ?? ZERO), ZERO);
    expect(amounts.map((it) => it && toDecimal(it, 0))).toEqual(['1500000', '4800000']);
    expect(toDecimal(sum, 0)).toBe('6300000');
  });

  test('is split on 26 municipalities, whose shares give 14 kr less than the amount', () => {
    const shares = sharesOf(model, element('Plan2012.Kommunernas'));
    expect(shares && [shares.count, toDecimal(shares.sum, 0)]).toEqual([26, '1499986']);
  });
});

/** Personal data that an external supplier handles without a data-processing agreement. */

import { type Element, type ModelReader, targetsOf, valuesOf } from '../../../model/model.ts';
import { statedTargets, statedValues, statedWord } from '../../../model/specialisation.ts';
import { hostsOf } from '../../hosting.ts';
import { managerOf } from '../../managing.ts';
import { remembered } from '../../memo.ts';
import { informationIn } from '../../payload.ts';
import type { Related, Rule, RuleReader } from '../../rule.ts';
import { placeOf, stateIn } from '../../stated.ts';
import { outward } from '../../things.ts';
import { listAnd } from '../../words.ts';

export const personalDataWithoutProcessorAgreement: Rule = {
  id: 'information/personal-data-without-processor-agreement',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: {
    sv: 'Personuppgifter hos en leverantör utan personuppgiftsbiträdesavtal',
    en: 'Personal data at a supplier without a data-processing agreement',
  },
  doc: {
    what: {
      sv: 'En komponent hanterar information med `personuppgifter ja`, en extern part sköter den, och inget avtal av `typ personuppgiftsbiträdesavtal` gäller för parten. Den som sköter komponenten är den som står i `driftas`, på komponenten eller på det som den körs på, annars `leverantör`. Extern är en part i en annan organisation än den som äger eller förvaltar komponenten; är ingen av dem känd räknas den som har `typ leverantör` eller `bolag`. Avtalet ska ha parten bland `parter` eller `binder`, eller inte nämna några, och omfatta komponenten eller det den ligger i, eller inget särskilt. En bilaga har samma parter och omfattning som sitt avtal när den inte säger något eget. Ett avtal med `status saknas` räknas inte.',
      en: 'A component handles information with `personaldata yes`, an external party runs it, and no agreement of `type dataprocessing` applies to the party. Whoever runs the component is named in `operatedby`, of the component or of what it runs on, else in `supplier`. A party is external when it belongs to another organisation than the one that owns or manages the component; where neither is known, one that has `type supplier` or `company` is. The agreement has to have the party among its `parties` or in `binds`, or name none, and cover the component or what it lies in, or nothing in particular. An annex has the parties and the scope of its agreement when it says nothing of its own. An agreement with `status missing` does not count.',
    },
    why: {
      sv: 'Dataskyddsförordningen (artikel 28) kräver ett avtal med den som behandlar personuppgifter för någon annans räkning.',
      en: "The data protection regulation (article 28) requires an agreement with whoever processes personal data on someone else's behalf.",
    },
    mend: {
      sv: 'Teckna avtalet och skriv det: `avtal X { typ personuppgiftsbiträdesavtal  parter …  omfattar … }`. Finns det redan, lägg till parten.',
      en: 'Conclude the agreement and write it: `agreement X { type dataprocessing  parties …  covers … }`. If there is one already, add the party.',
    },
    off: {
      sv: 'När personuppgiftsbiträdesavtal förs i ett annat register.',
      en: 'When data-processing agreements are kept in another register.',
    },
    bad: 'organisation Regionen { typ region  komponent Journal { driftas Driftbolaget  information Vårdplan { personuppgifter ja  klassning K3, R3, T2  ägare Regionen } } }\norganisation Driftbolaget { typ leverantör }\n',
    good: 'organisation Regionen { typ region  komponent Journal { driftas Driftbolaget  information Vårdplan { personuppgifter ja  klassning K3, R3, T2  ägare Regionen } } }\norganisation Driftbolaget { typ leverantör }\navtal Biträdesavtal { typ personuppgiftsbiträdesavtal  parter Regionen, Driftbolaget  omfattar Journal  status gällande }\n',
  },
  check: {
    kinds: ['component'],
    element(component, { model, report }) {
      const handlers = handlersOf(model, component).filter(({ party }) =>
        isExternal(model, party, component),
      );
      if (handlers.length === 0) return;
      const personal = informationIn(model, component).filter(
        (it) => statedWord(model, it, 'personal') === 'yes',
      );
      if (personal.length === 0) return;
      for (const { party, host, supplies } of handlers) {
        if (hasAgreement(model, party, component)) continue;
        const titles = personal.slice(0, SHOWN).map(({ title }) => title);
        const more = personal.length - titles.length;
        const sv = more > 0 ? `${titles.join(', ')} och ${more} till` : listAnd(titles, 'sv');
        const en = more > 0 ? `${titles.join(', ')} and ${more} more` : listAnd(titles, 'en');
        const runs = { sv: supplies ? 'levererar' : 'driftar', en: supplies ? 'supplies' : 'operates' };
        const what = {
          sv: `${component.title} med personuppgifter (${sv})`,
          en: `${component.title} with personal data (${en})`,
        };
        report({
          range: placeOf(component, valueNaming(model, component, party)),
          message: {
            sv: `${party.title} ${runs.sv} ${host ? `${host.title}, som ${what.sv} ligger på,` : what.sv} utan personuppgiftsbiträdesavtal.`,
            en: `${party.title} ${runs.en} ${host ? `${host.title}, which ${what.en} lies on,` : what.en} without a data-processing agreement.`,
          },
          related: [
            ...(host
              ? [
                  {
                    element: host.id,
                    message: {
                      sv: `${component.title} ligger på ${host.title}, som ${party.title} driftar`,
                      en: `${component.title} lies on ${host.title}, which ${party.title} operates`,
                    },
                  },
                ]
              : []),
            ...personal.slice(0, SHOWN).map(
              ({ id, title }): Related => ({
                element: id,
                message: {
                  sv: `${title} innehåller personuppgifter`,
                  en: `${title} includes personal data`,
                },
              }),
            ),
            ...agreementsAbout(model, component).map(
              ({ id, title }): Related => ({
                element: id,
                message: {
                  sv: `${title} gäller inte ${party.title}`,
                  en: `${title} does not apply to ${party.title}`,
                },
              }),
            ),
          ],
          element: component.id,
        });
      }
    },
  },
};

/** How many information sets a message names. */
const SHOWN = 3;

interface Handler {
  readonly party: Element;
  /** What the component lies on, where that is what the party operates. */
  readonly host?: Element;
  /** Only because nobody is said to operate it. */
  readonly supplies?: true;
}

/** Those who run a component, or what it lies on; the supplier where nobody is said to. By id. */
function handlersOf(model: RuleReader, component: Element): readonly Handler[] {
  if (stateIn(statedValues(model, component, 'operator'), 'unknown')) return [];
  const found = new Map<string, Handler>();
  const add = (ids: readonly string[], host?: Element): void => {
    for (const id of ids) {
      const party = model.element(id);
      if (party && !found.has(id)) found.set(id, host ? { party, host } : { party });
    }
  };
  add(statedTargets(model, component, 'operator'));
  for (const host of hostsBelow(model, component)) add(statedTargets(model, host, 'operator'), host);
  const isOperated = found.size > 0;
  if (!isOperated) add(statedTargets(model, component, 'supplier'));
  return [...found.values()]
    .map((it): Handler => (isOperated ? it : { ...it, supplies: true }))
    .sort((a, b) => (a.party.id < b.party.id ? -1 : 1));
}

function hostsBelow(model: RuleReader, component: Element): readonly Element[] {
  const found = new Map(hostsOf(model, component).map((host) => [host.id, host]));
  for (const host of found.values()) {
    for (const lower of hostsOf(model, host)) if (!found.has(lower.id)) found.set(lower.id, lower);
  }
  return [...found.values()];
}

function isExternal(model: RuleReader, party: Element, component: Element): boolean {
  const own = controllersOf(model, component).map((id) => outermost(model, id));
  if (own.length > 0) return !own.includes(outermost(model, party.id));
  const type = statedWord(model, party, 'type');
  return type === 'supplier' || type === 'company';
}

/** The organisations that answer for a component, as far as they are known. */
function controllersOf(model: RuleReader, component: Element): readonly string[] {
  const owners = statedTargets(model, component, 'owner').filter((id) => isParty(model.element(id)));
  if (owners.length > 0) return owners;
  const manager = managerOf(model, component.id);
  const from = manager.type === 'element' ? manager.id : component.id;
  const objectOwners = outward(model, from).flatMap((at) =>
    at.kind === 'object' ? statedTargets(model, at, 'owner').filter((id) => isParty(model.element(id))) : [],
  );
  if (objectOwners.length > 0) return objectOwners;
  return outward(model, from)
    .filter(isParty)
    .map(({ id }) => id);
}

function isParty(element: Element | undefined): boolean {
  return element?.kind === 'organisation' || element?.kind === 'unit';
}

/** The organisation or unit around a party that stands in no other. */
const outermost = remembered(
  (model: ModelReader, id: string): string => outward(model, id).findLast(isParty)?.id ?? id,
);

function hasAgreement(model: RuleReader, party: Element, component: Element): boolean {
  const parties = new Set(
    outward(model, party.id)
      .filter(isParty)
      .map(({ id }) => id),
  );
  const covered = scopeOf(model, component);
  const stated = new Set(statedTargets(model, component, 'agreement'));
  const applies = (agreement: Element): boolean => {
    if (!isProcessing(model, agreement)) return false;
    const bound = PARTY_KEYS.flatMap((key) => toldBy(model, agreement, key));
    const covers = toldBy(model, agreement, 'covers');
    const binds =
      bound.length === 0 || bound.some((id) => parties.has(id)) || hasUnknownParty(model, agreement);
    return binds && (stated.has(agreement.id) || covers.length === 0 || covers.some((id) => covered.has(id)));
  };
  const near = [...stated].flatMap((id) => model.element(id) ?? []);
  for (const id of covered) near.push(...model.referrersOf(id, 'covers'));
  if (near.flatMap((it) => withAnnexes(model, it)).some(applies)) return true;
  // Those that cover nothing in particular are found by their parties only.
  return [...parties].some((id) => processingOf(model, id).some(applies));
}

/** The data-processing agreements of a party: all that a supplier runs asks. */
const processingOf = remembered((model: ModelReader, party: string): readonly Element[] =>
  PARTY_KEYS.flatMap((key) => model.referrersOf(party, key))
    .flatMap((it) => withAnnexes(model, it))
    .filter((it) => isProcessing(model, it)),
);

function withAnnexes(model: ModelReader, agreement: Element): readonly Element[] {
  return agreement.kind === 'agreement' ? [agreement, ...model.referrersOf(agreement.id, 'annexTo')] : [];
}

const PARTY_KEYS = ['parties', 'binds'] as const;

function isProcessing(model: ModelReader, { id }: Element): boolean {
  return isProcessingById(model, id);
}

const isProcessingById = remembered((model: ModelReader, id: string): boolean => {
  const agreement = model.element(id);
  return (
    agreement !== undefined &&
    statedWord(model, agreement, 'type') === 'processor' &&
    !stateIn(statedValues(model, agreement, 'status'), 'missing')
  );
});

/** Is one of its parties not known? Then it may be anybody. */
function hasUnknownParty(model: RuleReader, agreement: Element): boolean {
  return PARTY_KEYS.some((key) => stateIn(statedValues(model, agreement, key), 'unknown') !== undefined);
}

/** What an agreement says, else the one that it is an annex to. */
function toldBy(model: RuleReader, agreement: Element, key: string): readonly string[] {
  if (statedValues(model, agreement, key).length > 0) return statedTargets(model, agreement, key);
  return targetsOf(model, agreement, 'annexTo').flatMap((id) => {
    const main = model.element(id);
    return main ? statedTargets(model, main, key) : [];
  });
}

/** Ids of a component, what it lies in and the one who manages it. */
function scopeOf(model: RuleReader, component: Element): ReadonlySet<string> {
  const manager = managerOf(model, component.id);
  const around = outward(model, component.id)
    .filter((it) => !isParty(it))
    .map(({ id }) => id);
  return new Set(manager.type === 'element' ? [...around, manager.id] : around);
}

/** Data-processing agreements that cover a component, with others than the party that is missing. By id. */
function agreementsAbout(model: RuleReader, component: Element): readonly Element[] {
  const found = new Map<string, Element>();
  for (const id of scopeOf(model, component)) {
    for (const it of model.referrersOf(id, 'covers')) {
      if (it.kind === 'agreement' && isProcessing(model, it)) found.set(it.id, it);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where the component itself names the party. */
function valueNaming(
  model: RuleReader,
  component: Element,
  party: Element,
): ReturnType<typeof valuesOf>[number] | undefined {
  return [...valuesOf(component, 'operator'), ...valuesOf(component, 'supplier')].find((value) => {
    const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
    return resolution?.status === 'resolved' && resolution.id === party.id;
  });
}

/** The same information mastered in two components. */
import { isWithin } from '../../../model/graph.ts';
import { type Element, isOwn, type Model } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Related, Rule } from '../../rule.ts';
import { placeOf } from '../../stated.ts';
import { isFirst, titleOf } from '../../things.ts';
import { listAnd } from '../../words.ts';

export const heldTwice: Rule = {
  id: 'information/held-twice',
  severity: 'warning',
  preset: 'strict',
  title: { sv: 'Information med flera källsystem', en: 'Information with several masters' },
  doc: {
    what: {
      sv: 'Samma information skapas och ändras i två komponenter. Antingen nämner `källsystem` flera, eller så står informationsmängder med samma titel i var sin komponent utan att `källsystem` säger var originalet finns. En komponent i en annan räknas som samma, och källsystem som avlöser varandra (`från`, `till`) eller gäller hos olika (`hos`) är i sin ordning.',
      en: 'The same information is made and changed in two components. Either `mastersystem` names several, or information sets with the same title stand in different components and no `mastersystem` says where the original is. A component inside another counts as the same, and masters that follow each other (`from`, `till`) or apply at different parties (`at`) are in order.',
    },
    why: {
      sv: 'Två original blir förr eller senare olika, och ingen vet vilket som gäller. Dubbelregistrering kostar dessutom arbete varje dag.',
      en: 'Two originals sooner or later differ, and nobody knows which one is right. Registering twice also costs work every day.',
    },
    mend: {
      sv: 'Bestäm vilken komponent som har originalet och skriv den som `källsystem`. Är det olika information: ge dem olika titlar.',
      en: 'Decide which component has the original and write it as `mastersystem`. If they are different information, give them different titles.',
    },
    off: {
      sv: 'När dubbla register är en känd och accepterad lösning överallt.',
      en: 'When double registers are a known and accepted solution everywhere.',
    },
    bad: 'enhet Drift {\n  komponent Journal\n  komponent Kassa\n}\ninformation Patientavgift { klassning K2, R2, T1  ägare Drift  källsystem Journal, Kassa }\n',
    good: 'enhet Drift {\n  komponent Journal\n  komponent Kassa\n}\ninformation Patientavgift { klassning K2, R2, T1  ägare Drift  källsystem Kassa }\n',
  },
  check: {
    kinds: ['information'],
    element(information, { model, report }) {
      const values = statedValues(model, information, 'master').filter(
        ({ from, till, at }) => from === undefined && till === undefined && at === undefined,
      );
      const masters = values.flatMap((value) => {
        const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
        const element = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
        return element ? [{ value, element }] : [];
      });
      const [first] = masters;
      const apart = masters.filter(
        ({ element }) =>
          first && !isWithin(element.id, first.element.id) && !isWithin(first.element.id, element.id),
      );
      if (!first || apart.length === 0) return;
      const ids = [first, ...apart].map(({ element }) => element.id).sort();
      const titles = ids.map((id) => titleOf(model, id));
      report({
        range: placeOf(information, apart[0]?.value),
        message: {
          sv: `${information.title} har flera källsystem: ${listAnd(titles, 'sv')}.`,
          en: `${information.title} has several masters: ${listAnd(titles, 'en')}.`,
        },
        related: ids.map(keptIn),
        element: information.id,
      });

      function keptIn(id: string): Related {
        const title = titleOf(model, id);
        return { element: id, message: { sv: `Finns i ${title}`, en: `Kept in ${title}` } };
      }
    },
    model(model, { report }) {
      for (const [title, held] of heldByTitle(model)) {
        const [first, ...others] = held;
        for (const { information, component } of others) {
          if (!first || first.component.id === component.id) continue;
          const [one, two] = [first.component.title, component.title];
          report({
            uri: information.uri,
            range: information.declaration.nameRange,
            message: {
              sv: `${title} finns både i ${one} och i ${two}, och inget sägs om var originalet är.`,
              en: `${title} is kept both in ${one} and in ${two}, and nothing is said of where the original is.`,
            },
            related: [
              { element: first.information.id, message: { sv: `Finns i ${one}`, en: `Kept in ${one}` } },
            ],
            element: information.id,
          });
        }
      }
    },
  },
};

interface Held {
  readonly information: Element;
  /** The outermost component that it stands in. */
  readonly component: Element;
}

/** Information that stands in components and names no master, by title, in the order of ids. */
function heldByTitle(model: Model): ReadonlyMap<string, readonly Held[]> {
  const byTitle = new Map<string, Held[]>();
  for (const information of model.ofKind('information')) {
    if (!isOwn(information) || !isFirst(model, information)) continue;
    const component = outermostComponent(model, information);
    const values = statedValues(model, information, 'master');
    if (!component || values.length > 0) continue;
    const held = byTitle.get(information.title) ?? [];
    byTitle.set(information.title, held);
    held.push({ information, component });
  }
  for (const held of byTitle.values()) held.sort((a, b) => (a.information.id < b.information.id ? -1 : 1));
  return byTitle;
}

/** Undefined for a part of information, which goes where the whole is. */
function outermostComponent(model: Model, information: Element): Element | undefined {
  let component: Element | undefined;
  for (let id = information.parent; id !== undefined; id = model.element(id)?.parent) {
    const at = model.element(id);
    if (at?.kind !== 'component') break;
    component = at;
  }
  return component;
}

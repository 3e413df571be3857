/** The map of one application's integrations: its neighbours by who manages them, and what goes between, by way of what. */
import { type Element, isOwn, type Model } from '../model/model.ts';
import { applicationOf, isEngine } from './integrationsoversikt.ts';
import { sambandOf } from './samband.ts';
import type { ViewType } from './type.ts';

export const INTEGRATIONSKARTA: ViewType = {
  id: 'integrationskarta',
  title: { sv: 'Integrationskarta', en: 'Integration map' },
  direction: 'right',
  standard: (model) => {
    const applications = applicationsWithIntegrations(model);
    return applications.length > MOST ? [] : applications;
  },
  content: sambandOf,
};

/** More applications than this are chosen among by declaring the maps that are wanted. */
const MOST = 24;
/** What has fewer neighbours is told by the overview. */
const LEAST_NEIGHBOURS = 3;

function applicationsWithIntegrations(model: Model): readonly Element[] {
  const neighbours = new Map<Element, Set<string>>();
  for (const arrow of model.arrows) {
    const [a, b] = [applicationOf(model, arrow.source), applicationOf(model, arrow.target)];
    if (!a || !b || a.id === b.id) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other.id));
  }
  return [...neighbours].flatMap(([element, others]) =>
    others.size >= LEAST_NEIGHBOURS && isOwn(element) && !isEngine(element) ? [element] : [],
  );
}

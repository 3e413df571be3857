/** Something in use that its maker no longer supports. */

import { lastDay } from '../../../model/dates.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { dependantsOn } from '../../dependencies.ts';
import { isGone, isOnlyPlanned, lifecycleOn } from '../../lifecycles.ts';
import type { Rule } from '../../rule.ts';
import { listSome } from '../../words.ts';

export const unsupportedPlatform: Rule = {
  id: 'technology/unsupported-platform',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Plattform utan support', en: 'A platform without support' },
  doc: {
    what: {
      sv: 'En plattform, nod, komponent, utrustning eller ett nätverk har ett `supportslut` som har passerat och är inte avvecklat eller bara planerat. Dagen får stå i en sort som flera bygger på. Osäkra datum räknas inte, och en månad räknas till sin sista dag.',
      en: 'A platform, node, component, network or piece of equipment has a `supportends` that has passed, and is neither retired nor only planned. The day may stand in a profile that several are built on. Uncertain dates do not count, and a month counts to its last day.',
    },
    why: {
      sv: 'Inga fel rättas längre, inte heller säkerhetshål, och det gäller allt som körs där.',
      en: 'No faults are mended any more, nor holes in its security, and that goes for everything that runs there.',
    },
    mend: {
      sv: 'Byt version och skriv det nya datumet, skriv när det avvecklas, eller skriv om förlängd support är köpt: då är det den dagen som gäller.',
      en: 'Change version and write the new date, write when it is retired, or, where extended support has been bought, write the day that it ends.',
    },
    off: {
      sv: 'När supportdatum följs upp i ett annat register.',
      en: 'When dates of support are followed up in another register.',
    },
    today: '2026-01-01',
    bad: 'plattform Databas { supportslut 2024-07-09  livscykel drift }\n',
    good: 'plattform Databas { supportslut 2031-07-09  livscykel drift }\n',
  },
  check: {
    kinds: ['platform', 'node', 'component', 'network', 'equipment'],
    element(element, { model, today, report }) {
      const [value] = statedValues(model, element, 'supportEnd');
      if (value?.type !== 'date' || value.uncertain || today === undefined || lastDay(value.date) >= today)
        return;
      const current = lifecycleOn(model, element, today);
      if (isGone(current) || isOnlyPlanned(current)) return;
      const dependants = dependantsOn(model, element);
      const titles = dependants.map(({ title }) => title);
      const here = element.declaration.properties.some(({ values }) => values.includes(value));
      const [sv, en] =
        titles.length === 0
          ? ['', '']
          : [`; ${listSome(titles, 'sv')} står på det`, `; ${listSome(titles, 'en')} stand on it`];
      report({
        range: here ? value.range : element.declaration.nameRange,
        message: {
          sv: `${element.title} har inte support sedan ${value.date}${sv}.`,
          en: `${element.title} has had no support since ${value.date}${titles.length === 1 ? en.replace(' stand on', ' stands on') : en}.`,
        },
        related: dependants.map(({ id, title }) => ({
          element: id,
          message: { sv: `${title} står på ${element.title}`, en: `${title} stands on ${element.title}` },
        })),
        element: element.id,
      });
    },
  },
};

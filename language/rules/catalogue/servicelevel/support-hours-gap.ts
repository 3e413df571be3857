/** Support that is closed while what it supports is open. */
import { lackingHours, minutesOf, printHours, type Week } from '../../../model/hours.ts';
import type { Element, ModelReader } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Language } from '../../../model/text.ts';
import { type Hours, holdsInProduction, hoursIn, levelsOf, subjectsOf } from '../../promises.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { withUnit } from '../../sums.ts';
import { byId, wholeOf, withParts } from '../../things.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

/** Types of components and services whose service is support. */
const SUPPORT = /^(stödtjänst|support|supporttjänst|supportservice)$/;

/** Types of service levels that are about support. */
const SUPPORTING = /^(användarstöd|usersupport)$/;

export const supportHoursGap: Rule = {
  id: 'servicelevel/support-hours-gap',
  severity: 'info',
  preset: 'pm3',
  title: {
    sv: 'Stöd som är stängt när tjänsten är öppen',
    en: 'Support that is closed while the service is open',
  },
  doc: {
    what: {
      sv: 'En servicenivås `supporttid` täcker inte dess egen `servicetid`, eller inte servicetiden för det som är beroende av stödet. För en stödtjänst, och för en servicenivå av typen `användarstöd`, är servicetiden själv tiden för stöd. Tiderna läses ur texten, till exempel `"vardagar 8–17"`, `"måndag–torsdag 7.00–17.30, fredag 7.00–16.00"` eller `"dygnet runt"`; en text som inte går att läsa så jämförs inte. Helgdagar räknas inte.',
      en: 'The `supporthours` of a service level do not cover its own `servicehours`, or not those of what depends on the support. For a support service, and for a service level of the type `usersupport`, the service hours themselves are those of the support. The hours are read out of the text, such as `"weekdays 8–17"`, `"Monday–Thursday 7:00–17:30, Friday 7:00–16:00"` or `"around the clock"`; a text that cannot be read like that is not compared. Public holidays do not count.',
    },
    why: {
      sv: 'Ett fel som ingen tar emot börjar ingen arbeta med. Under de timmarna är löftet om hur fort fel påbörjas inte värt något.',
      en: 'Nobody begins to work on a fault that nobody receives. During those hours the promise of how soon work begins is worth nothing.',
    },
    mend: {
      sv: 'Förläng stödets tid, eller begränsa servicetiden till när det finns någon att vända sig till.',
      en: 'Extend the hours of support, or limit the service hours to when there is somebody to turn to.',
    },
    off: {
      sv: 'När fel utanför stödets tid anmäls på annat sätt, som inte står i modellen.',
      en: 'When faults outside the hours of support are reported in another way that is not in the model.',
    },
    bad: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  supporttid "måndag–torsdag 8–17, fredag 8–16" }\n',
    good: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  supporttid "vardagar 7–17" }\n',
  },
  check: wherever(['servicelevel'], (level, { declaration }, { model, report }) => {
    const support = supportOf(model, level);
    if (!support || !statedHere(declaration).has(support.value)) return;
    const [worst] = needsOf(model, level, support)
      .map((need) => ({ ...need, lacking: lackingHours(support.week, need.hours.week) }))
      .filter(({ lacking }) => lacking.length > 0)
      .sort((a, b) => minutesOf(b.lacking) - minutesOf(a.lacking) || byId(a.element, b.element));
    if (!worst) return;
    const { element, hours, lacking } = worst;
    report({
      range: support.value.range,
      message: {
        sv: `${level.title} ger stöd ${support.text}, men ${element.title} har servicetid ${hours.text}: det fattas ${printHours(lacking, 'sv')}, ${perWeek(lacking, 'sv')}.`,
        en: `${englishTitle(level)} gives support ${support.text}, but ${englishTitle(element)} has service hours ${hours.text}: ${printHours(lacking, 'en')} is lacking, ${perWeek(lacking, 'en')}.`,
      },
      related:
        hours.level.id === level.id
          ? []
          : [
              {
                element: hours.level.id,
                message: { sv: `Servicetid ${hours.text}`, en: `Service hours ${hours.text}` },
              },
            ],
      element: level.id,
    });
  }),
};

/** `1 h i veckan`. */
function perWeek(week: Week, language: Language): string {
  const total = minutesOf(week);
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  const parts = [
    ...(hours > 0 ? [withUnit(String(hours), 'h', language)] : []),
    ...(minutes > 0 ? [withUnit(String(minutes), 'min', language)] : []),
  ];
  return `${parts.join(' ')} ${language === 'sv' ? 'i veckan' : 'a week'}`;
}

/** When a level gives support: its `supporttid`, else the service hours of what is support itself. */
function supportOf(model: RuleReader, level: Element): Hours | undefined {
  const stated = hoursIn(model, level, 'supportHours');
  if (stated !== undefined) return stated === 'unknown' ? undefined : stated;
  if (!isSupport(model, level)) return undefined;
  const hours = hoursIn(model, level, 'serviceHours');
  return hours === 'unknown' ? undefined : hours;
}

function isSupport(model: RuleReader, level: Element): boolean {
  return (
    SUPPORTING.test(typeOf(model, level)) ||
    subjectsOf(model, level).some((it) => SUPPORT.test(typeOf(model, it)))
  );
}

function typeOf(model: ModelReader, element: Element): string {
  const [type] = statedValues(model, element, 'type');
  return type?.type === 'word' ? type.reference.path.join('.') : '';
}

interface Need {
  /** What is open. */
  readonly element: Element;
  readonly hours: Hours;
}

/** The service hours that the support has to cover: of the level itself, and of what depends on what it is for. */
function needsOf(model: RuleReader, level: Element, support: Hours): readonly Need[] {
  const own = hoursIn(model, level, 'serviceHours');
  const needs: Need[] = [];
  if (own && own !== 'unknown' && own.value !== support.value) needs.push({ element: level, hours: own });
  if (!holdsInProduction(model, level)) return needs;
  const dependants = new Map<string, Element>();
  for (const subject of subjectsOf(model, level)) {
    for (const part of withParts(model, subject)) {
      for (const { source } of model.incoming(part.id)) {
        const element = source === undefined ? undefined : model.element(source);
        const whole = element && wholeOf(model, element);
        if (whole) dependants.set(whole.id, whole);
      }
    }
  }
  for (const element of dependants.values()) {
    for (const it of levelsOf(model, element)) {
      if (it.id === level.id || !holdsInProduction(model, it)) continue;
      const hours = hoursIn(model, it, 'serviceHours');
      if (hours && hours !== 'unknown') needs.push({ element, hours });
    }
  }
  return needs;
}

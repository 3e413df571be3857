/** Something that depends on what is retired. */
import { isOwn, valuesOf } from '../../../model/model.ts';
import type { Bilingual } from '../../../model/text.ts';
import { type Dependency, dependenciesBy, dependenciesIn } from '../../dependencies.ts';
import { type Current, currentOf, isGone, lifecycleOn, stagesOf, stageWords } from '../../lifecycles.ts';
import { wayTo } from '../../qualify.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { replaceFix } from '../../words.ts';

export const retiredTarget: Rule = {
  id: 'dependency/retired-target',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Beroende av något avvecklat', en: 'A dependency on something retired' },
  doc: {
    what: {
      sv: 'Något är beroende av ett element som är avvecklat: dess livscykel säger `avvecklad`, eller det sista tillståndet har ett till-datum som har passerat. Beroendet är en pil, det som pilen går `via`, eller `använder`, `realiseras`, `består`, `stöds` och `kör`. Det som självt är avvecklat anmärks inte på, och inte heller en pil vars egen livscykel är slut.',
      en: 'Something depends on an element that is retired: its life cycle says `retired`, or its last state has a till date that has passed. The dependency is an arrow, what the arrow goes `via`, or `uses`, `realisedby`, `composedof`, `supportedby` and `runs`. What is retired itself is not reported, nor is an arrow whose own life cycle is over.',
    },
    why: {
      sv: 'Antingen är beroendet borta, och då visar kartan fel, eller så är det avvecklade fortfarande i gång utan att någon ansvarar för det.',
      en: 'Either the dependency is gone, and then the map is wrong, or what is retired is still running with nobody answering for it.',
    },
    mend: {
      sv: 'Peka om till efterträdaren, ta bort beroendet, eller rätta livscykeln för det som fortfarande används.',
      en: 'Point at the successor instead, take the dependency away, or correct the life cycle of what is still in use.',
    },
    off: {
      sv: 'När modellen även ska visa hur det var förr.',
      en: 'When the model is meant to show how things used to be as well.',
    },
    today: '2026-01-01',
    bad: 'komponent Journal { livscykel drift  -> Katalog }\nkomponent Katalog { livscykel avvecklad från 2020-01-01 }\n',
    good: 'komponent Journal { livscykel drift  -> Katalog }\nkomponent Katalog { livscykel drift från 2015-01-01, avvecklad från 2031-01-01 }\n',
  },
  check: {
    arrow(arrow, context) {
      const { model, today } = context;
      if (isGone(currentOf(stagesOf(model, arrow), today))) return;
      for (const dependency of dependenciesBy(model, arrow)) judge(dependency, context);
    },
    file(summary, context) {
      for (const dependency of dependenciesIn(context.model, summary)) judge(dependency, context);
    },
  },
};

function judge(dependency: Dependency, context: RuleContext): void {
  const { model, today, report } = context;
  const { source, target, reference, namesTarget } = dependency;
  const current = lifecycleOn(model, target, today);
  if (!current || !isGone(current) || isGone(lifecycleOn(model, source, today))) return;
  const words = goneWords(current);
  report({
    range: reference.range,
    message: {
      sv: `${source.title} är beroende av ${target.title} (${words.sv}).`,
      en: `${source.title} depends on ${target.title}, which is ${words.en}.`,
    },
    related: [
      {
        element: target.id,
        message: { sv: `${target.title} är ${words.sv}`, en: `${target.title} is ${words.en}` },
      },
    ],
    element: source.id,
    fixes: namesTarget ? successorsOf(dependency, context) : [],
  });
}

/** `avvecklad sedan 2020-01-01`, or what it was until it ended. */
function goneWords(current: Current): Bilingual {
  const { ended, value } = current;
  const words = stageWords(current);
  if (ended || value.from === undefined || current.phase !== 'retired') return words;
  return {
    sv: words.sv.replace(`från ${value.from}`, `sedan ${value.from}`),
    en: words.en.replace(`from ${value.from}`, `since ${value.from}`),
  };
}

function successorsOf(
  { source, target, reference }: Dependency,
  { model, today }: RuleContext,
): readonly Fix[] {
  return valuesOf(target, 'replacedBy').flatMap((value) => {
    const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
    const successor = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
    if (!successor || !isOwn(successor) || isGone(lifecycleOn(model, successor, today))) return [];
    const name = wayTo(model, successor.id, { kinds: [successor.kind], scope: source.id });
    return name === undefined ? [] : [replaceFix(source.uri, reference.range, name)];
  });
}

/** A component that very many depend on, or that depends on very many. */
import { descendants, isWithin } from '../../../model/graph.ts';
import type { Element } from '../../../model/model.ts';
import type { Rule, RuleOption, RuleReader } from '../../rule.ts';
import { parentOf, wholeOf } from '../../things.ts';

const DEPENDANTS: RuleOption<number> = {
  name: 'dependants',
  otherwise: 50,
  least: 1,
  doc: {
    sv: 'Hur många som får vara direkt beroende av en komponent.',
    en: 'How many may depend directly on a component.',
  },
};
const DEPENDENCIES: RuleOption<number> = {
  name: 'dependencies',
  otherwise: 20,
  least: 1,
  doc: {
    sv: 'Hur många en komponent får vara direkt beroende av.',
    en: 'How many a component may depend on directly.',
  },
};

export const hub: Rule = {
  id: 'dependency/hub',
  severity: 'info',
  preset: 'all',
  options: [DEPENDANTS, DEPENDENCIES],
  title: { sv: 'Nav som mycket hänger på', en: 'A hub that much hangs on' },
  doc: {
    what: {
      sv: 'Fler än `dependants` är direkt beroende av en komponent, eller den är själv direkt beroende av fler än `dependencies`. Pilar till och från det som ligger i komponenten räknas med, flera från samma komponent räknas som en, och pilar inom den räknas inte.',
      en: 'More than `dependants` depend directly on a component, or it depends directly on more than `dependencies` itself. Arrows to and from what lies in the component count, several from the same component count as one, and arrows within it do not count.',
    },
    why: {
      sv: 'En ändring i något som alla beror på måste samordnas med alla, och något som beror på allt stannar när vad som helst stannar.',
      en: 'A change in what everyone depends on has to be coordinated with everyone, and what depends on everything stops when anything stops.',
    },
    mend: {
      sv: 'Dela komponenten efter vilka som använder vad, låt en integrationsplattform stå emellan, eller höj gränsen för det som ska vara ett nav.',
      en: 'Divide the component by who uses what, let an integration platform stand between, or raise the limit for what is meant to be a hub.',
    },
    off: {
      sv: 'När nav är avsikten, som i en plattform som alla går över.',
      en: 'When hubs are intended, as in a platform that everyone passes.',
    },
    bad: `komponent Nav {\n${Array.from({ length: 21 }, (_, index) => `  -> K${index + 1}\n`).join('')}}\n${Array.from({ length: 21 }, (_, index) => `komponent K${index + 1}\n`).join('')}`,
    good: 'komponent Nav { -> K1  -> K2 }\nkomponent K1\nkomponent K2\n',
  },
  check: {
    kinds: ['component'],
    element(component, { model, option, report }) {
      if (parentOf(model, component)?.kind === 'component') return;
      const sources: (string | undefined)[] = [];
      const targets: (string | undefined)[] = [];
      for (const id of descendants(model, component.id)) {
        for (const { source } of model.incoming(id)) sources.push(source);
        for (const { target } of model.outgoing(id)) targets.push(target);
      }
      const add = (
        limit: number,
        count: number,
        sv: (count: number) => string,
        en: (count: number) => string,
      ): void => {
        if (count <= limit) return;
        report({
          range: component.declaration.nameRange,
          message: { sv: `${sv(count)}, fler än ${limit}.`, en: `${en(count)}, more than ${limit}.` },
          element: component.id,
        });
      };
      const { title } = component;
      const dependants = option(DEPENDANTS);
      add(
        dependants,
        countOthers(model, component, sources, dependants),
        (count) => `${count} är direkt beroende av ${title}`,
        (count) => `${count} depend directly on ${title}`,
      );
      const dependencies = option(DEPENDENCIES);
      add(
        dependencies,
        countOthers(model, component, targets, dependencies),
        (count) => `${title} är direkt beroende av ${count}`,
        (count) => `${title} depends directly on ${count}`,
      );
    },
  },
};

/** How many things outside the component the ends of arrows are or are parts of; counted only where it may matter. */
function countOthers(
  model: RuleReader,
  component: Element,
  ends: readonly (string | undefined)[],
  limit: number,
): number {
  const others = new Set(ends.filter((id) => id !== undefined));
  if (others.size <= limit) return others.size;
  const wholes = [...others].flatMap((id) => {
    const element = model.element(id);
    return element && !isWithin(id, component.id) ? [wholeOf(model, element).id] : [];
  });
  return new Set(wholes).size;
}

/** Services on offer, and what is said of them. */
import { type Element, isOwn, type Model, type ModelReader } from '../model/model.ts';
import { lineOf, statedTargets, statedValues, statedWord } from '../model/specialisation.ts';
import type { ModelContext, RuleOption } from './rule.ts';
import { isFirst } from './things.ts';

export const ALWAYS: RuleOption<boolean> = {
  name: 'always',
  otherwise: false,
  doc: {
    sv: 'Anmärk även när ingen tjänst i projektet har det som saknas.',
    en: 'Report even when no service of the project has what is missing.',
  },
};

/** States of the library that a service is given in. */
const GIVEN: ReadonlySet<string> = new Set(['drift', 'avveckling']);

/** The project's services that are given today, and are part of the ordinary offering. */
function offeredServices(model: Model): readonly Element[] {
  return model
    .ofKind('service')
    .filter(
      (service) =>
        isOwn(service) &&
        isFirst(model, service) &&
        typeOf(model, service) !== 'deviating' &&
        isGiven(model, service),
    );
}

/** What `typ` says, by the id of the word. */
export function typeOf(model: ModelReader, service: Element): string | undefined {
  return statedWord(model, service, 'type');
}

/**
 * The services on offer that lack something, unless the project does not speak of it: then no service of it is one that
 * shows that it does.
 */
export function lacking(
  model: Model,
  option: ModelContext['option'],
  {
    lacks,
    shows,
  }: { readonly lacks: (service: Element) => boolean; readonly shows: (service: Element) => boolean },
): readonly Element[] {
  const isSpokenOf = option(ALWAYS) || model.ofKind('service').some((it) => isOwn(it) && shows(it));
  return isSpokenOf ? offeredServices(model).filter(lacks) : [];
}

/** Is it in operation, or does it say nothing of its life cycle? */
function isGiven(model: ModelReader, service: Element): boolean {
  if (statedValues(model, service, 'lifecycle').length === 0) return true;
  return statedTargets(model, service, 'lifecycle').some((id) =>
    lineOf(model, id).some(({ name }) => GIVEN.has(name)),
  );
}

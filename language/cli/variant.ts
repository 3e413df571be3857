/** Which of a project's models is drawn: the whole, that of a certain day, or what others may see. */
import { asOf } from '../model/as-of.ts';
import { PROPERTIES } from '../model/metamodel/index.ts';
import type { Model } from '../model/model.ts';
import { type RedactionProfile, redact } from '../model/redact.ts';
import type { Language } from '../model/text.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import { Failure } from './failure.ts';
import type { ProjectInput } from './project-input.ts';
import { note, type Session } from './session.ts';
import { unknownProfile } from './unknown.ts';

export interface Variant {
  readonly model: Model;
  /** The same without regard to the day, for views that show time itself. */
  readonly whole: Model;
  /** Takes out of other texts what must not be seen. */
  readonly mask: (text: string) => string;
  /** May places in the files be told of? */
  readonly places: boolean;
}

/** @throws Failure for a profile that there is none of, or that cannot be relied on. */
export function variantOf(
  project: ProjectInput,
  { at, profile }: { readonly at?: string | undefined; readonly profile?: string | undefined },
  session: Session,
): Variant {
  const { model } = project.project();
  const dated = (it: Model): Model => (at === undefined ? it : asOf(it, at));
  if (profile === undefined) return { model: dated(model), whole: model, mask: (text) => text, places: true };
  const found = profileOf(project.config, profile);
  refuseFaulty(project, model, profile);
  const redacted = redact(model, found, session.language satisfies Language);
  for (const index of redacted.idle)
    note(session, session.say('idleSelector', { profile, number: index + 1 }), 'yellow');
  return { model: dated(redacted.model), whole: redacted.model, mask: redacted.mask, places: false };
}

function profileOf(config: ProjectConfig | undefined, name: string): RedactionProfile {
  const profiles = config?.config.profiles ?? {};
  const profile = profiles[name];
  if (!profile) throw unknownProfile(name, Object.keys(profiles));
  const { properties = [], ...rest } = profile;
  const ids = PROPERTIES.filter(({ spelling }) =>
    [spelling.sv, spelling.en].some((word) => properties.includes(word)),
  ).map(({ id }) => id);
  return { ...rest, properties: ids };
}

/** What could not be understood could be what was to be taken away. */
function refuseFaulty(project: ProjectInput, model: Model, profile: string): void {
  const { config } = project;
  const [fault] = [...(config?.problems ?? []), ...(config?.problemsIn(model) ?? [])];
  if (fault) throw new Failure('faultyProfile', { profile });
  const broken = project.findings().find(({ rule }) => rule.startsWith('syntax/'));
  if (broken) throw new Failure('faultyModel', { profile });
}

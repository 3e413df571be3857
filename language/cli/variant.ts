/** Which of a project's models is drawn: the whole, that of a certain day, or what others may see. */
import { visible } from '../formats/pretty/visible.ts';
import { asOf } from '../model/as-of.ts';
import { PROPERTIES } from '../model/metamodel/index.ts';
import type { Model } from '../model/model.ts';
import { type Redacted, type RedactionProfile, redact } from '../model/redact.ts';
import type { Language } from '../model/text.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import { whyEmpty } from '../workspace/config/selector.ts';
import { EXIT } from './exit-codes.ts';
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
  refuseFaulty(project, model, profile, session.language);
  const redacted = redact(model, found, session.language);
  refuseIdle(project, redacted, profile, session);
  return { model: dated(redacted.model), whole: redacted.model, mask: redacted.mask, places: false };
}

/** A selector that chooses nothing may be misspelt, and what it was to take away would be there for all to see. */
function refuseIdle(
  { config, project }: ProjectInput,
  { idle }: Redacted,
  profile: string,
  session: Session,
): void {
  if (idle.length === 0) return;
  for (const selector of idle) {
    const why = whyEmpty(project().model, selector).map(({ message }) => message[session.language]);
    const words = { profile: visible(profile), selector: visible(config?.writtenOf(selector) ?? '') };
    note(
      session,
      `ea: ${session.say('idleSelector', { ...words, why: visible(why.join(' ')) }).trimEnd()}`,
      'red',
    );
  }
  throw new Failure('idleProfile', { profile }, { key: 'mayBeIdle' }, EXIT.findings);
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
function refuseFaulty(project: ProjectInput, model: Model, profile: string, language: Language): void {
  const { config } = project;
  const [fault] = [...(config?.problems ?? []), ...(config?.problemsIn(model) ?? [])];
  if (fault) throw new Failure('faultyProfile', { profile, fault: fault.message[language] }, 'none');
  const broken = project.findings().find(({ rule }) => rule.startsWith('syntax/'));
  if (broken) throw new Failure('faultyModel', { profile }, 'none');
}

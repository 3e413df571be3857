/** An agreement to fill in, at the end of the file where it is needed. */
import { spell } from '../model/metamodel/index.ts';
import type { Integration } from './integrations.ts';
import { wayTo } from './qualify.ts';
import type { Edit, RuleContext } from './rule.ts';
import { writePath } from './things.ts';
import { DRAFT, freeName, propertyWord, stateWord } from './writing.ts';

export interface AgreementStub {
  /** How the agreement is referred to. */
  readonly name: string;
  readonly edit: Edit;
}

type Ends = Pick<Integration, 'source' | 'target'> & Partial<Integration>;

/**
 * An agreement about an integration: its parties are the managers, where both are organisations or units.
 * @param status an id of the status of agreements, or that it is not known.
 * @param scope the element where the agreement is referred to.
 */
export function agreementStub(
  { model, language }: Pick<RuleContext, 'model' | 'language'>,
  { source, target, sourceManager, targetManager }: Ends,
  {
    status,
    uri,
    scope,
  }: { readonly status: 'draft' | 'unknown'; readonly uri: string; readonly scope: string | undefined },
): AgreementStub {
  const word = language === 'sv' ? 'Avtal' : 'Agreement';
  const plain = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
  const name = writePath([
    freeName(model, `${word}${plain(source.name)}${plain(target.name)}`, ['agreement'], scope),
  ]);
  const parties = [sourceManager, targetManager].flatMap((manager) =>
    manager && PARTY_KINDS.includes(manager.kind)
      ? (wayTo(model, manager.id, { kinds: PARTY_KINDS }) ?? [])
      : [],
  );
  const title = `${word} ${source.title} – ${target.title}`.replaceAll('"', '');
  const lines = [
    `${spell('agreement', language)} ${name} "${title}" {`,
    `  ${propertyWord('parties', language)} ${parties.length === 2 ? parties.join(', ') : stateWord('unknown', language)}`,
    `  ${propertyWord('status', language)} ${status === 'draft' ? DRAFT[language] : stateWord('unknown', language)}`,
    '}',
  ];
  const start = { line: 0, character: 0 };
  return { name, edit: { uri, range: { start, end: start }, newText: lines.join('\n'), how: 'last' } };
}

const PARTY_KINDS = ['organisation', 'unit'];

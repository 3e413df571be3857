/** What is said of a fault that is ours and nobody foresaw. */
import { visible, visibleLines } from '../formats/pretty/visible.ts';
import { note, type Session } from './session.ts';
import { ISSUES_URL, VERSION } from './version.ts';

export function describeBug(error: unknown, session: Session): string {
  const reason = error instanceof Error ? error.message : String(error);
  return session.say('internalError', { version: VERSION, reason: visible(reason) });
}

/** Where to report it, and with EA_DEBUG where it happened. */
export function askForReport(errors: readonly unknown[], session: Session): void {
  note(session, session.say('reportBug', { url: ISSUES_URL }));
  if (!process.env['EA_DEBUG']) return;
  for (const error of errors) if (error instanceof Error) note(session, visibleLines(error.stack ?? ''));
}

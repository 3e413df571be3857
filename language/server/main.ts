/**
 * The language server's entry: started by VS Code over IPC, by other editors over standard input and output.
 * Importing this file starts nothing, since the command line carries it as well.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

/** Serves one client over standard input and output; what is printed goes to the error output. */
export function startStdio(): void {
  // One stray line on the standard output would end the conversation.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  console.warn = console.error;
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), today);
}

/** Serves VS Code, which has started this process. */
export function startIpc(): void {
  serve(createConnection(ProposedFeatures.all), today);
}

/** Today where the server runs, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Is this file, or the bundle made of it, what Node was asked to run? */
function isStarted(program: string | undefined): boolean {
  return program !== undefined && /[\\/]server([\\/]main\.ts|\.cjs)$/.test(program);
}

if (isStarted(process.argv[1])) {
  if (process.argv.includes('--stdio')) startStdio();
  else startIpc();
}

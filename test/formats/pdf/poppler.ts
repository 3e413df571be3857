/** The programs of poppler, which read PDF in a way of their own. */
import { execFileSync } from 'node:child_process';

/** Runs `pdftotext`, `pdftoppm` and the like, and gives what they print. */
export function poppler(program: string, args: readonly string[]): Buffer {
  try {
    return execFileSync(program, args, { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'ENOENT') throw cause;
    throw new Error(`There is no ${program} to read PDF with. Run \`apt-get install poppler-utils\`.`, {
      cause,
    });
  }
}

/** Gives a test run a cache of its own, so that it neither uses nor leaves anything in the user's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'ea-cache-'));
  // The processes of the tests inherit it.
  process.env['EA_CACHE_DIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A thread that paints. This file is an entry point of its own. */
import { parentPort } from 'node:worker_threads';
import type { PaintAnswer, PaintRequest } from './messages.ts';
import { createPngWriter, PngError } from './write.ts';

const writer = createPngWriter();
// Whoever asks is told; nobody may ever ask.
writer.catch(() => {});

parentPort?.on('message', async ({ id, svg, ...options }: PaintRequest) => {
  parentPort?.postMessage(await paint());

  async function paint(): Promise<PaintAnswer> {
    try {
      return { id, png: (await writer).write(svg, options) };
    } catch (error) {
      const reason = error instanceof PngError ? error.reason : 'failed';
      return { id, reason, message: error instanceof Error ? error.message : String(error) };
    }
  }
});

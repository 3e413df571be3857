/**
 * The thread that texts are parsed in: texts in, encoded summaries out. This file is an entry point of its own: from
 * source it is started as it is, in a release it is bundled into one file.
 */
import { parentPort } from 'node:worker_threads';
import { encodeSummary } from '../model/encode.ts';
import { summarise } from '../syntax/summarise.ts';
import type { ParseAnswer, ParseRequest } from './worker-messages.ts';

parentPort?.on('message', ({ id, texts }: ParseRequest) => {
  const summaries = texts.map((text) => {
    try {
      // Where the file lies is not among the bytes.
      return encodeSummary(summarise('', text));
    } catch {
      // Whoever asked parses it once more, and sees what is wrong.
      return undefined;
    }
  });
  const answer: ParseAnswer = { id, summaries };
  parentPort?.postMessage(
    answer,
    summaries.flatMap((it) => it?.buffer ?? []),
  );
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import { loadProgress } from '../../language/server/load-progress.ts';

/** A client's window that writes down what it is told. */
function windowOf(told: unknown[]): Connection {
  const reporter = {
    begin: (title: string, percentage: number) => told.push([title, percentage]),
    report: (percentage: number) => told.push(percentage),
    done: () => told.push('done'),
  };
  return { window: { createWorkDoneProgress: async () => reporter } } as unknown as Connection;
}

test('nobody is told of what is over at once', async () => {
  const told: unknown[] = [];
  const progress = loadProgress(windowOf(told), () => 'en');
  progress.report(1, 2);
  progress.done();
  await sleep(700);
  expect(told).toEqual([]);
});

test('what takes longer is told of in whole percents, to its end', async () => {
  const told: unknown[] = [];
  const progress = loadProgress(windowOf(told), () => 'sv');
  progress.report(100, 1000);
  await sleep(700);
  for (const done of [101, 109, 110, 500, 999]) progress.report(done, 1000);
  progress.done();
  progress.report(1000, 1000);
  expect(told).toEqual([['EA läser modellen', 10], 11, 50, 99, 'done']);
});

test('a client that shows none is no hindrance', async () => {
  const connection = {
    window: { createWorkDoneProgress: () => Promise.reject(new Error('no')) },
  } as unknown as Connection;
  const progress = loadProgress(connection, () => 'en');
  await sleep(700);
  expect(() => {
    progress.report(1, 2);
    progress.done();
  }).not.toThrow();
});

/**
 * What random tests begin from: the same number in every run, so that a change is judged by the same cases as the one
 * before it. `EA_SEED=random` searches elsewhere each time, and `EA_SEED=<number>` searches there again.
 */
import { randomInt } from 'node:crypto';
import type { TestProject } from 'vitest/node';

const DEFAULT = 20261122;

declare module 'vitest' {
  interface ProvidedContext {
    readonly seed: number;
  }
}

export default function chooseSeed({ provide }: TestProject): void {
  const asked = process.env['EA_SEED'] ?? '';
  const seed = asked === '' ? DEFAULT : asked === 'random' ? randomInt(2 ** 31) : Number(asked);
  if (!Number.isSafeInteger(seed)) throw new Error(`EA_SEED is a whole number or "random", not "${asked}".`);
  if (asked !== '') console.log(`Random tests begin from EA_SEED=${seed}`);
  provide('seed', seed);
}

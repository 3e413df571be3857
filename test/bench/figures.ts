/** Figures out of repeated measurements. */

export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** 95 of 100 are at most this. */
  readonly p95: number;
}

/** @throws RangeError when there is nothing to tell of. */
export function figure(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    if (value === undefined) throw new RangeError('Nothing has been measured.');
    return value;
  };
  const upper = sorted[Math.floor(sorted.length / 2)] ?? at(1);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return { median: (lower + upper) / 2, min: at(0 + Number.EPSILON), max: at(1), p95: at(0.95) };
}

/** Ratios of what was measured in the same round, so that a machine that slows down harms both sides alike. */
export function ratios(ours: readonly number[], theirs: readonly number[]): Figure {
  return figure(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/** The axis of a timeline: which years and quarters are told, and where. */
import { daysFrom } from '../model/dates.ts';

export interface Axis {
  /** First day and the day after the last, YYYY-MM-DD, on the edges of quarters or years. */
  readonly start: string;
  readonly end: string;
  /** Pixels from the start of the axis. */
  readonly at: (day: string) => number;
  readonly years: readonly Tick[];
  /** Empty where the axis is too long for them. */
  readonly quarters: readonly Tick[];
}

interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Least pixels for a label. */
const YEAR_ROOM = 44;
const QUARTER_ROOM = 30;
/** Beyond this many years an axis begins and ends with a year. */
const WHOLE_YEARS = 5;

/**
 * An axis from before the first day to after the last one, so that what has no beginning or no end has somewhere to
 * come from and go to.
 *
 * @param width Pixels.
 */
export function axisOf(first: string, last: string, width: number): Axis {
  const years = daysFrom(first, last) / 365;
  const step = years > WHOLE_YEARS ? 4 : 1;
  const from = floorTo(quarterOf(first), step) - (years > WHOLE_YEARS ? 0 : 1);
  const to = floorTo(quarterOf(last), step) + step + (years > WHOLE_YEARS ? 0 : 1);
  const start = dayOf(from);
  const end = dayOf(to);
  const total = daysFrom(start, end);
  // Whole half pixels, so that what follows on begins where the former ends.
  const at = (day: string): number => Math.round((2 * width * daysFrom(start, day)) / total) / 2;
  const perYear = (width * 365) / total;
  const every = [1, 2, 5, 10, 20, 50, 100, 1000].find((it) => it * perYear >= YEAR_ROOM) ?? 1000;
  const quarters = Array.from({ length: to - from }, (_, index) => from + index);
  const begun = quarters.filter((it) => it % 4 === 0 && (it / 4) % every === 0);
  // An axis that begins within a year says which, where there is room before the next one.
  const head = from % 4 === 0 || (begun[0] !== undefined && at(dayOf(begun[0])) < YEAR_ROOM) ? [] : [from];
  return {
    start,
    end,
    at,
    years: [...head, ...begun].map((it) => ({ x: at(dayOf(it)), label: String(Math.floor(it / 4)) })),
    quarters:
      perYear / 4 < QUARTER_ROOM
        ? []
        : quarters.map((it) => ({ x: at(dayOf(it)), label: String((it % 4) + 1) })),
  };
}

/** Quarters since the year 0. */
function quarterOf(day: string): number {
  const [year, month] = day.split('-').map(Number);
  return (year ?? 0) * 4 + Math.floor(((month ?? 1) - 1) / 3);
}

function dayOf(quarter: number): string {
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
  return `${String(Math.floor(quarter / 4)).padStart(4, '0')}-${month}-01`;
}

function floorTo(quarter: number, step: number): number {
  return Math.floor(quarter / step) * step;
}

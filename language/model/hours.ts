/** Service hours as they are written, in either language, and what one lacks of another. Weeks without holidays. */
import type { Language } from './text.ts';

/** Minutes from the beginning of Monday, the first included and the last not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches of a week in order, which neither meet nor overlap. */
export type Week = readonly Stretch[];

const DAY = 24 * 60;

const DAYS: readonly RegExp[] = [
  /^(mån(dag(ar)?)?|mon(day)?s?)$/,
  /^(tis(dag(ar)?)?|tue(s(day)?)?s?)$/,
  /^(ons(dag(ar)?)?|wed(nesday)?s?)$/,
  /^(tors?(dag(ar)?)?|thu(rs(day)?)?s?)$/,
  /^(fre(dag(ar)?)?|fri(day)?s?)$/,
  /^(lör(dag(ar)?)?|sat(urday)?s?)$/,
  /^(sön(dag(ar)?)?|sun(day)?s?)$/,
];

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(vardag(ar)?|arbetsdag(ar)?|weekdays?)$/, [0, 1, 2, 3, 4]],
  [/^(helg(er)?|weekends?)$/, [5, 6]],
  [/^(dagligen|daily)$/, [0, 1, 2, 3, 4, 5, 6]],
];

/** What stands between and says nothing of when. */
const FILLERS = /^(helgfria?|helgfritt|kl|klockan|och|and|from|från|on)$/;

const TOKEN =
  /(?<always>24\s*[/x]\s*7|dygnet runt|(?:a)?round the clock)|(?<all>alla dagar|varje dag|every day|all days|all week|hela veckan)|(?<start>\d{1,2})(?:[.:](?<startMinute>\d{2}))?\s*(?:–|-|till|to)\s*(?<end>\d{1,2})(?:[.:](?<endMinute>\d{2}))?(?!\d)|(?<days>[a-zåäö]+)(?:\s*(?:–|-)\s*(?<last>[a-zåäö]+))?|(?<joint>[,;.:&]|\s+)/gy;

/** The hours that a text states, or undefined where it is not plain what it says. */
export function hoursOf(text: string): Week | undefined {
  const stretches: Stretch[] = [];
  let days: readonly number[] = [];
  let timed = false;
  let at = 0;
  const written = text.trim().toLowerCase();
  for (const { 0: token, groups = {} } of written.matchAll(TOKEN)) {
    at += token.length;
    if (groups['joint'] !== undefined) continue;
    if (groups['always'] !== undefined) {
      for (const day of days.length > 0 && !timed ? days : EVERY_DAY) stretches.push(whole(day));
      timed = true;
    } else if (groups['start'] !== undefined) {
      const start = minutes(groups['start'], groups['startMinute']);
      const end = minutes(groups['end'], groups['endMinute']);
      if (start === undefined || end === undefined || days.length === 0) return undefined;
      for (const day of days) stretches.push(...stretch(day, start, end));
      timed = true;
    } else {
      const named = groups['all'] === undefined ? daysNamed(groups['days'] ?? '', groups['last']) : EVERY_DAY;
      if (!named) return undefined;
      if (named.length === 0) continue;
      days = timed ? named : [...days, ...named];
      timed = false;
    }
  }
  // Days that come without a time say nothing of when.
  if (at < written.length || stretches.length === 0 || !timed) return undefined;
  return joined(stretches);
}

const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Numbers of days, none for a filler, and undefined for another word. */
function daysNamed(word: string, last: string | undefined): readonly number[] | undefined {
  const first = DAYS.findIndex((day) => day.test(word));
  if (last !== undefined) {
    const end = DAYS.findIndex((day) => day.test(last));
    if (first < 0 || end < 0) return undefined;
    const count = ((end - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (first + index) % 7);
  }
  if (first >= 0) return [first];
  const group = GROUPS.find(([it]) => it.test(word));
  if (group) return group[1];
  return FILLERS.test(word) ? [] : undefined;
}

function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  const value = Number(hour) * 60 + Number(minute ?? 0);
  return value <= DAY && Number(minute ?? 0) < 60 ? value : undefined;
}

function whole(day: number): Stretch {
  return { from: day * DAY, to: (day + 1) * DAY };
}

/** Of one that ends before it begins the end is on the day after. */
function stretch(day: number, start: number, end: number): readonly Stretch[] {
  const from = day * DAY;
  if (end > start) return [{ from: from + start, to: from + end }];
  const next = ((day + 1) % 7) * DAY;
  return [
    { from: from + start, to: from + DAY },
    { from: next, to: next + end },
  ];
}

function joined(stretches: readonly Stretch[]): Week {
  const week: Stretch[] = [];
  for (const each of [...stretches].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = week.at(-1);
    if (last && each.from <= last.to)
      week[week.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else week.push(each);
  }
  return week;
}

/** What some hours lack of others. */
export function lackingHours(have: Week, need: Week): Week {
  return need.flatMap((wanted) => {
    const left: Stretch[] = [];
    let { from } = wanted;
    for (const each of have) {
      if (each.to <= from || each.from >= wanted.to) continue;
      if (each.from > from) left.push({ from, to: each.from });
      from = each.to;
    }
    if (from < wanted.to) left.push({ from, to: wanted.to });
    return left;
  });
}

/** How many minutes a week hours come to. */
export function minutesOf(week: Week): number {
  return week.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** `måndag–torsdag 16.00–17.00, fredag 15.00–17.00`. */
export function printHours(week: Week, language: Language): string {
  const byDay = EVERY_DAY.map((day) =>
    week
      .filter(({ from, to }) => to > day * DAY && from < (day + 1) * DAY)
      .map(({ from, to }) => {
        const start = Math.max(from - day * DAY, 0);
        const end = Math.min(to - day * DAY, DAY);
        return `${clock(start, language)}–${clock(end, language)}`;
      })
      .join(', '),
  );
  const parts: string[] = [];
  for (let day = 0; day < 7; ) {
    const times = byDay[day] ?? '';
    let last = day;
    while (last < 6 && byDay[last + 1] === times) last += 1;
    const names = NAMES[language];
    const name = last === day ? names[day] : `${names[day]}–${names[last]}`;
    if (times !== '') parts.push(`${name} ${times}`);
    day = last + 1;
  }
  return parts.join(', ');
}

function clock(minute: number, language: Language): string {
  const two = (it: number): string => String(it).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}${language === 'sv' ? '.' : ':'}${two(minute % 60)}`;
}

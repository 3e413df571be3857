/** Dates as text, YYYY-MM or YYYY-MM-DD. They are compared as text, so no clock and no time zone takes part. */

import type { Bilingual } from './text.ts';

export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 1] = match
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Why a text of the form YYYY-MM or YYYY-MM-DD is no date, as the end of a sentence about it: `: there is no month 13.`
 * Nothing but the full stop for a text of another form.
 */
export function whyNoDate(text: string): Bilingual {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return { sv: '.', en: '.' };
  if (month < 1 || month > 12)
    return { sv: `: det finns ingen månad ${month}.`, en: `: there is no month ${month}.` };
  if (day === 0) return { sv: ': det finns ingen dag 0.', en: ': there is no day 0.' };
  const days = daysIn(year, month);
  return {
    sv: `: ${MONTHS.sv[month - 1]} ${year} har ${days} dagar.`,
    en: `: ${MONTHS.en[month - 1]} ${year} has ${days} days.`,
  };
}

const MONTHS = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Does a span that starts and ends on these dates run backwards? A month starts on its first day and ends on its last. */
export function runsBackwards(start: string, end: string): boolean {
  const first = start.length === 7 ? `${start}-01` : start;
  const last = end.length === 7 ? `${end}-31` : end;
  return first > last;
}

/** The first day that a date may mean: a month begins on its first. */
export function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date may mean: a month ends on its last. */
export function lastDay(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return date.length === 7 ? `${date}-${daysIn(year ?? 0, month ?? 1)}` : date;
}

const DAY = 86_400_000;

/** The day a number of days after another one, YYYY-MM-DD; before it when the number is negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie from one day to another, YYYY-MM-DD: 1 for the day after. */
export function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY);
}

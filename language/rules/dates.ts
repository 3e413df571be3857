/** Dates as text, YYYY-MM or YYYY-MM-DD. They are compared as text, so no clock and no time zone takes part. */

export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 1] = match
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

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

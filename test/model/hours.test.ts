/** Service hours out of texts. */
import { describe, expect, test } from 'vitest';
import { hoursOf, lackingHours, minutesOf, printHours } from '../../language/model/hours.ts';

const read = (text: string): string | undefined => {
  const week = hoursOf(text);
  return week && printHours(week, 'sv');
};

test.each([
  ['vardagar 8–17', 'måndag–fredag 08.00–17.00'],
  ['Weekdays 08:00 - 17:30', 'måndag–fredag 08.00–17.30'],
  ['helgfri måndag–torsdag 7.00–17.30, fredag 7.00–16.00', 'måndag–torsdag 07.00–17.30, fredag 07.00–16.00'],
  ['mån-fre kl. 8-12, 13-17', 'måndag–fredag 08.00–12.00, 13.00–17.00'],
  ['lördag och söndag 10–14', 'lördag–söndag 10.00–14.00'],
  ['dygnet runt', 'måndag–söndag 00.00–24.00'],
  ['24/7', 'måndag–söndag 00.00–24.00'],
  ['alla dagar, dygnet runt', 'måndag–söndag 00.00–24.00'],
  ['vardagar dygnet runt', 'måndag–fredag 00.00–24.00'],
  ['vardagar 8–17, helger 10–14', 'måndag–fredag 08.00–17.00, lördag–söndag 10.00–14.00'],
  ['fredag 22–6', 'fredag 22.00–24.00, lördag 00.00–06.00'],
  ['sunday 22–6', 'måndag 00.00–06.00, söndag 22.00–24.00'],
  ['fri–mon 0–24', 'måndag 00.00–24.00, fredag–söndag 00.00–24.00'],
  ['vardagar', undefined],
  ['8–17', undefined],
  ['kontorstid, snart dygnet runt', undefined],
  ['vardagar 8–25', undefined],
  ['vardagar 8.75–17', undefined],
  ['måndag–vardag 8–17', undefined],
  ['vardagar 8–17 (ej juli)', undefined],
  ['', undefined],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

describe('what is lacking', () => {
  test.each([
    ['vardagar 8–17', 'vardagar 9–16', '', 0],
    ['måndag–torsdag 7–17.30, fredag 7–16', 'vardagar 8–17', 'Friday 16:00–17:00', 60],
    ['vardagar 9–12, 13–16', 'vardagar 8–17', 'Monday–Friday 08:00–09:00, 12:00–13:00, 16:00–17:00', 900],
    [
      'vardagar 8–17',
      'dygnet runt',
      'Monday–Friday 00:00–08:00, 17:00–24:00, Saturday–Sunday 00:00–24:00',
      7380,
    ],
  ])('%s beside %s', (have, need, expected, count) => {
    const lacking = lackingHours(hoursOf(have) ?? [], hoursOf(need) ?? []);
    expect(printHours(lacking, 'en')).toBe(expected);
    expect(minutesOf(lacking)).toBe(count);
  });
});

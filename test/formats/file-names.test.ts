import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, fileNames } from '../../language/formats/file-names.ts';

describe('file names', () => {
  test.each([
    ['samband:SVO', 'samband-SVO'],
    ['SVO.Närliggande', 'SVO.Närliggande'],
    ['samband:*', 'samband'],
    ['"Å Ä Ö"', 'Å-Ä-Ö'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\x', 'x'],
    ['/', 'view'],
    ['..', 'view'],
    ['', 'view'],
    ['CON', '_CON'],
    ['nul.x', '_nul.x'],
    ['-rf', 'rf'],
    ['a\u0000b\u202ec', 'a-b-c'],
    ['$(rm x)', '(rm-x)'],
    ['A\u030a', 'Å'],
    ['slut. ', 'slut'],
  ])('%j becomes %j', (id, name) => {
    expect(fileName(id)).toBe(name);
  });

  test('stay within the folder and within what file systems take, whatever the id', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(anything, (id) => {
        const name = fileName(id);
        expect(path.win32.basename(path.posix.basename(name))).toBe(name);
        expect(name).toMatch(/^[^-.]/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u);
      }),
    );
  });

  test('differ where ids differ, also where upper and lower case are one and in the dark', () => {
    const names = fileNames(['a', 'A', 'a:', 'b-dark', 'b', 'c', 'c-dark'], ['-dark']);
    expect([...names.values()]).toEqual(['a', 'A-2', 'a-3', 'b-dark', 'b-2', 'c', 'c-dark-2']);
  });
});

/** The page of pictures shows what the examples draw today. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GALLERY, GALLERY_FOLDER, gallery } from '../../.build/gallery.ts';
import { ROOT } from '../../.build/generate.ts';
import { VIEW_TYPES } from '../../language/views/types.ts';

test('shows every kind of view, and is fresh', { timeout: 240_000 }, async () => {
  const files = await gallery();
  for (const { file, bytes } of files)
    expect(
      readFileSync(path.join(ROOT, file)).equals(Buffer.from(bytes)),
      `${file}: node .build/gallery.ts`,
    ).toBe(true);
  const pictures = files.map(({ file }) => path.basename(file)).filter((name) => name.endsWith('.png'));
  expect(readdirSync(path.join(ROOT, GALLERY_FOLDER)).sort()).toEqual(pictures.sort());
  const page = readFileSync(path.join(ROOT, GALLERY), 'utf8');
  for (const { id } of VIEW_TYPES)
    for (const theme of ['light', 'dark'])
      expect(
        pictures.filter((name) => name.endsWith(`-${id}-${theme}.png`)),
        id,
      ).not.toEqual([]);
  for (const name of pictures) expect(page).toContain(`(gallery/${name})`);
});

/** The pictures in the README and the docs, drawn from the example as `ea export` draws them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from '../language/drawing/draw.ts';
import { LIGHT } from '../language/drawing/theme.ts';
import { createPngWriter } from '../language/formats/png/write.ts';
import { writeSvg } from '../language/formats/svg/write.ts';
import { createElkEngine } from '../language/layout/index.ts';
import type { Notation } from '../language/views/occasion.ts';
import { pictureOf, viewsOf } from '../language/views/views.ts';
import { findFiles, readSource } from '../language/workspace/files.ts';
import { Project } from '../language/workspace/project.ts';
import { ROOT } from './generate.ts';

const EXAMPLE = path.join(ROOT, 'examples/samverkan-vid-vardovergangar');

interface Image {
  readonly file: string;
  /** Id of the view that it shows. */
  readonly view: string;
  readonly notation?: Notation;
}

const IMAGES: readonly Image[] = [
  { file: 'docs/images/narliggande.png', view: 'Närliggande' },
  { file: 'docs/images/fyra-skikt.png', view: 'FyraSkikt' },
  { file: 'docs/images/roller.png', view: 'Förvaltningsorganisation' },
  { file: 'docs/images/archimate.png', view: 'FyraSkikt', notation: 'archimate' },
];

export async function images(): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const project = new Project();
  for (const file of findFiles(EXAMPLE)) project.set(readSource(file));
  const engine = createElkEngine();
  const png = await createPngWriter();
  try {
    const drawn: { file: string; bytes: Uint8Array }[] = [];
    const views = viewsOf(project.model);
    for (const { file, view: id, notation } of IMAGES) {
      const view = views.find((each) => each.id === id);
      if (!view) throw new Error(`there is no view ${id}`);
      const picture = pictureOf(project.model, view, 'sv', notation ? { notation } : {});
      const drawing = await draw(picture, engine);
      drawn.push({ file, bytes: png.write(writeSvg(drawing, { theme: LIGHT }), { scale: 1.5 }) });
    }
    return drawn;
  } finally {
    await engine.close();
  }
}

if (import.meta.filename === process.argv[1]) {
  for (const { file, bytes } of await images()) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), bytes);
    console.log(`wrote ${file}`);
  }
}

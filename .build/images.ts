/** The pictures in the README and the docs, drawn from the example as `ea export` draws them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from '../language/drawing/draw.ts';
import { LIGHT } from '../language/drawing/theme.ts';
import { createPngWriter } from '../language/formats/png/write.ts';
import { writeSvg } from '../language/formats/svg/write.ts';
import { createElkEngine } from '../language/layout/index.ts';
import { pictureOf, viewsOf } from '../language/views/views.ts';
import { findFiles, readSource } from '../language/workspace/files.ts';
import { Project } from '../language/workspace/project.ts';
import { ROOT } from './generate.ts';

const EXAMPLE = path.join(ROOT, 'examples/samverkan-vid-vardovergangar');

/** File in the repository by the id of the view that it shows. */
const IMAGES: Readonly<Record<string, string>> = {
  Närliggande: 'docs/images/narliggande.png',
  FyraSkikt: 'docs/images/fyra-skikt.png',
  Förvaltningsorganisation: 'docs/images/roller.png',
};

export async function images(): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const project = new Project();
  for (const file of findFiles(EXAMPLE)) project.set(readSource(file));
  const engine = createElkEngine();
  const png = await createPngWriter();
  try {
    const drawn: { file: string; bytes: Uint8Array }[] = [];
    for (const view of viewsOf(project.model)) {
      const file = IMAGES[view.id];
      if (file === undefined) continue;
      const drawing = await draw(pictureOf(project.model, view, 'sv'), engine);
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

/** Makes the extension's icon from its drawing, since the Marketplace takes no SVG. Run `node .build/icon.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FOLDER = new URL('../extension/icons/', import.meta.url);

await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
const drawing = readFileSync(new URL('icon.svg', FOLDER), 'utf8');
writeFileSync(new URL('icon.png', FOLDER), new Resvg(drawing).render().asPng());

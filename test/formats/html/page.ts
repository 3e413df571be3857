/** Pages of examples and of small projects, as `ea export` would write them. */
import { draw } from '../../../language/drawing/draw.ts';
import { readHtmlAssets } from '../../../language/formats/html/assets.ts';
import { type HtmlProject, htmlProject } from '../../../language/formats/html/project.ts';
import { writeHtml } from '../../../language/formats/html/write.ts';
import type { LayoutEngine } from '../../../language/layout/index.ts';
import type { Model } from '../../../language/model/model.ts';
import type { Language } from '../../../language/model/text.ts';
import type { Finding } from '../../../language/rules/rule.ts';
import { pictureOf, viewsOf } from '../../../language/views/views.ts';

export interface Shown {
  readonly title: string;
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly language?: Language;
}

export const PLACES = { path: (uri: string) => uri.replace(/^file:\/+/, ''), isLibrary: () => false };

export async function projectOf(
  { title, model, findings, language = 'sv' }: Shown,
  engine: LayoutEngine,
): Promise<HtmlProject> {
  const views = [];
  for (const view of viewsOf(model)) {
    const picture = pictureOf(model, view, language);
    views.push({ view, picture, drawing: await draw(picture, engine) });
  }
  return htmlProject({ title, language, model, views, findings, places: PLACES });
}

export async function pageOf(shown: Shown, engine: LayoutEngine): Promise<string> {
  return writeHtml(await projectOf(shown, engine), await readHtmlAssets());
}

/** Answers the requests of the preview: views, drawings, finished files. One layout engine serves them all. */
import { draw } from '../drawing/draw.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { THEME_SUFFIXES, THEMES, themeSuffix } from '../drawing/theme.ts';
import { fileNames } from '../formats/file-names.ts';
import { createPngWriter } from '../formats/png/write.ts';
import { readEmbeddedFonts } from '../formats/svg/fonts.ts';
import { writeSvg } from '../formats/svg/write.ts';
import { createElkEngine, type LayoutEngine, LayoutError } from '../layout/index.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Occasion } from '../views/occasion.ts';
import type { Picture } from '../views/picture.ts';
import { pictureOf, type View, viewsOf } from '../views/views.ts';
import { cancelled, invalid, messageOf, overtaken } from './guard.ts';
import type { DrawingParams, DrawingReply, ExportParams, ExportReply, ViewInfo } from './protocol.ts';
import type { Space } from './space.ts';

/** Drawings kept: enough for going to and fro between views. */
const KEPT = 12;

/** Views looked into when the first one about a file is wanted. */
const LOOKED_INTO = 24;

const PROBLEMS: Readonly<Record<'deadline' | 'failed', Bilingual>> = {
  deadline: {
    sv: 'Bilden är för stor för att läggas ut i tid. Visa en mindre del med en vy.',
    en: 'The picture is too large to be laid out in time. Show a smaller part with a view.',
  },
  failed: { sv: 'Bilden kunde inte ritas: ', en: 'The picture could not be drawn: ' },
};

export class Drawings {
  #engine: LayoutEngine | undefined;
  readonly #running = new Map<string, AbortController>();
  readonly #drawn = new Map<string, Drawing>();
  /** What the previews of each file show at the moment. */
  readonly #shown = new Map<string, ReadonlySet<string>>();

  views(space: Space, language: Language): ViewInfo[] {
    return viewsOf(space.model).map((view) => infoOf(view, language));
  }

  /**
   * The drawing of a view. A newer request for the same file takes the place of one that is being laid out.
   *
   * @param signal of the client, who may give up.
   * @throws ResponseError `RequestCancelled` when the client gave up, `ContentModified` for the one that was overtaken.
   */
  async reply(
    space: Space,
    params: DrawingParams,
    language: Language,
    version: number,
    signal: AbortSignal,
  ): Promise<DrawingReply> {
    this.#running.get(params.uri)?.abort();
    const running = new AbortController();
    this.#running.set(params.uri, running);
    const reply = { views: this.views(space, language), broken: space.broken, version };
    const view = chooseView(space, params);
    try {
      if (!view) return reply;
      const picture = pictureOf(space.model, view, language, occasionOf(space));
      const drawing = await this.#draw(picture, AbortSignal.any([signal, running.signal]));
      if (running.signal.aborted) throw overtaken();
      this.#shown.set(params.uri, new Set(shownIn(drawing)));
      return { ...reply, drawing };
    } catch (error) {
      if (signal.aborted) throw cancelled();
      if (running.signal.aborted) throw overtaken();
      const problem =
        error instanceof LayoutError && error.reason === 'deadline'
          ? PROBLEMS.deadline[language]
          : PROBLEMS.failed[language] + messageOf(error);
      return { ...reply, problem };
    } finally {
      if (this.#running.get(params.uri) === running) this.#running.delete(params.uri);
    }
  }

  /** The first of these ids that a picture of the project shows; without pictures, the first of all. */
  firstShown(space: Space, ids: readonly string[]): readonly string[] {
    const shown = [...this.#shown].filter(([uri]) => space.has(uri)).map(([, those]) => those);
    const first = shown.length === 0 ? ids[0] : ids.find((id) => shown.some((those) => those.has(id)));
    return first === undefined ? [] : [first];
  }

  /**
   * The file that `ea export` makes of the view, under the same name.
   *
   * @throws ResponseError `InvalidParams` when there is no such view.
   */
  async export(space: Space, params: ExportParams, language: Language): Promise<ExportReply> {
    const views = viewsOf(space.model);
    const view = views.find(({ id }) => id === params.view);
    if (!view) throw invalid(`There is no view '${params.view}'.`);
    const drawing = await this.#draw(pictureOf(space.model, view, language, occasionOf(space)));
    const theme = THEMES[params.theme];
    const bytes =
      params.format === 'svg'
        ? writeSvg(drawing, { theme, fonts: await readEmbeddedFonts() })
        : (await createPngWriter()).write(writeSvg(drawing, { theme }));
    const names = fileNames(
      views.map(({ id }) => id),
      THEME_SUFFIXES,
    );
    return {
      name: `${names.get(view.id) ?? view.id}${themeSuffix(params.theme)}.${params.format}`,
      base64: Buffer.from(bytes).toString('base64'),
    };
  }

  async close(): Promise<void> {
    for (const running of this.#running.values()) running.abort();
    await this.#engine?.close();
    this.#engine = undefined;
  }

  /** A picture that is as it was before is not laid out again, whatever changed around it. */
  async #draw(picture: Picture, signal?: AbortSignal): Promise<Drawing> {
    const key = JSON.stringify(picture);
    const known = this.#drawn.get(key);
    if (known) {
      this.#drawn.delete(key);
      this.#drawn.set(key, known);
      return known;
    }
    this.#engine ??= createElkEngine();
    const drawing = await draw(picture, this.#engine, signal ? { signal } : {});
    this.#drawn.set(key, drawing);
    const oldest = this.#drawn.keys().next();
    if (this.#drawn.size > KEPT && !oldest.done) this.#drawn.delete(oldest.value);
    return drawing;
  }
}

/** What has been found is asked for only by views that colour or frame by it. */
function occasionOf(space: Space): Occasion {
  const notation = space.config?.config.export?.notation;
  return {
    today: space.today,
    ...(notation !== undefined && { notation }),
    findings: () => space.findings.filter(({ suppressed }) => !suppressed),
  };
}

/** Ids of what is drawn, and of the elements that stand in several places. */
function shownIn({ nodes, edges }: Drawing): readonly string[] {
  return [
    ...nodes.flatMap(({ id, element }) => [id, ...(element === undefined ? [] : [element])]),
    ...edges.map(({ id }) => id),
  ];
}

function infoOf(view: View, language: Language): ViewInfo {
  return {
    id: view.id,
    title: view.title(language),
    type: view.type,
    declared: view.declared,
    ...(view.location ? { location: view.location } : {}),
  };
}

/** The view asked for; one that is gone, or none, gives the first that shows something of the file. */
function chooseView(space: Space, { uri, view }: DrawingParams): View | undefined {
  const views = viewsOf(space.model);
  const wanted = views.find(({ id }) => id === view);
  if (wanted) return wanted;
  const written = views.find(({ declared, location }) => declared && location?.uri === uri);
  if (written) return written;
  const shows = views
    .slice(0, LOOKED_INTO)
    .find((it) => pictureOf(space.model, it, 'sv').nodes.some(({ location }) => location?.uri === uri));
  return shows ?? views[0];
}

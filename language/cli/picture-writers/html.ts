import { readHtmlAssets } from '../../formats/html/assets.ts';
import { htmlProject } from '../../formats/html/project.ts';
import { writeHtml } from '../../formats/html/write.ts';
import type { ProjectWriter, WriterContext } from '../picture-formats.ts';

/** One page with all views, and with what is stated and found of their elements. */
export async function htmlWriter(context: WriterContext): Promise<ProjectWriter> {
  const assets = await readHtmlAssets();
  const { model, name, language, placesInProject, tellsPlaces, findings } = context;
  return (views) => {
    const project = htmlProject({
      title: name,
      language,
      model,
      views,
      findings: findings(),
      ...(tellsPlaces && { places: placesInProject }),
    });
    return writeHtml(project, assets);
  };
}

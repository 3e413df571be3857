import { writeDrawingJson } from '../../formats/json/drawing.ts';
import type { ViewWriter, WriterContext } from '../picture-formats.ts';

export async function jsonWriter({ places }: WriterContext): Promise<ViewWriter> {
  return ({ drawing }) => writeDrawingJson(drawing, places);
}

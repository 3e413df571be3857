import { writeDrawingJson } from '../../formats/json/drawing.ts';
import type { ViewWriter, WriterContext } from '../picture-formats.ts';
import { titled } from './titled.ts';

export async function jsonWriter({ places }: WriterContext): Promise<ViewWriter> {
  return (drawn) => writeDrawingJson(titled(drawn), places);
}

/**
 * Reads the part of PlantUML that is written here, and refuses everything else: boxes in boxes, arrows, and the settings
 * of their looks. PlantUML itself needs Java, which is more than a test may ask for.
 */
export interface Uml {
  readonly title: string;
  readonly boxes: ReadonlyMap<string, { readonly label: string; readonly parent: string | undefined }>;
  readonly arrows: readonly { readonly source: string; readonly target: string; readonly label: string }[];
}

/** Signs that mean nothing to PlantUML in the middle of a text, the letters of all languages aside. */
const TEXT = String.raw`(?:[\p{L}\p{M}\p{N} ,.:;()?'/–—-]|<U\+[0-9A-F]{4,6}>|\\n)*`;
const BOX = new RegExp(
  `^(?:rectangle|component|node) "(${TEXT})" as ([A-Za-z0-9_]+) <<(s\\d+)>>( \\{)?$`,
  'u',
);
const ARROW = new RegExp(
  `^([A-Za-z0-9_]+) (?:<[<|]?|[*o@])?-(?:\\[[#a-z0-9,=]+\\])?-(?:[>|]?>|[*o@])? ([A-Za-z0-9_]+)(?: : (${TEXT}))?$`,
  'u',
);
const TITLE = new RegExp(`^title (${TEXT})$`, 'u');
const HIDDEN = /^[A-Za-z0-9_]+ -\[hidden\](?:right|down)- [A-Za-z0-9_]+$/;
const SETTING =
  /^(?:skinparam [A-Za-z]+ (?:#[0-9a-f]{6}|[a-z0-9]+)|hide stereotype|left to right direction|' [^@]*)$/;
const STYLE = /^skinparam (?:rectangle|component|node)<<(s\d+)>> \{$/;
const STYLE_LINE =
  /^ {2}(?:BackgroundColor|BorderColor|FontColor|BorderThickness|BorderStyle|RoundCorner|DiagonalCorner) [#a-z0-9.]+$/;

/** @throws for a line that is none of those, a box that is not closed or named twice, an arrow to nothing. */
export function readPlantuml(text: string): Uml {
  const lines = text.split('\n');
  if (lines[0] !== '@startuml' || lines.at(-1) !== '' || lines.at(-2) !== '@enduml')
    throw new Error('does not begin and end as it must');
  const boxes = new Map<string, { label: string; parent: string | undefined }>();
  const arrows: { source: string; target: string; label: string }[] = [];
  const open: string[] = [];
  const styles = new Set<string>();
  let title = '';
  let inStyle = false;
  for (const line of lines.slice(1, -2)) {
    const style = STYLE.exec(line)?.[1];
    const plain = line.trimStart();
    const box = BOX.exec(plain);
    const arrow = ARROW.exec(line);
    const heading = TITLE.exec(line)?.[1];
    if (inStyle) {
      if (line === '}') inStyle = false;
      else if (!STYLE_LINE.test(line)) throw new Error(`no setting of a style: ${line}`);
    } else if (style) {
      styles.add(style);
      inStyle = true;
    } else if (box) {
      const [, label = '', key = '', name = '', opens] = box;
      if (boxes.has(key)) throw new Error(`twice: ${key}`);
      if (!styles.has(name)) throw new Error(`no such style: ${name}`);
      boxes.set(key, { label: decoded(label), parent: open.at(-1) });
      if (opens) open.push(key);
    } else if (plain === '}') {
      if (open.pop() === undefined) throw new Error('closes nothing');
    } else if (arrow) {
      const [, source = '', target = '', label = ''] = arrow;
      if (!boxes.has(source) || !boxes.has(target)) throw new Error(`leads nowhere: ${line}`);
      arrows.push({ source, target, label: decoded(label) });
    } else if (heading !== undefined) title = decoded(heading);
    else if (!HIDDEN.test(line) && !SETTING.test(line)) throw new Error(`not understood: ${line}`);
  }
  if (open.length > 0 || inStyle) throw new Error('not closed');
  return { title, boxes, arrows };
}

function decoded(text: string): string {
  return text
    .replaceAll('\\n', ' ')
    .replace(/<U\+([0-9A-F]+)>/g, (_, number: string) => String.fromCodePoint(Number.parseInt(number, 16)));
}

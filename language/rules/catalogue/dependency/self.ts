/** An arrow that leads from a thing to itself, or between a thing and what it is a side of. */
import { isWithin } from '../../../model/graph.ts';
import type { Element, ModelReader } from '../../../model/model.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';
import { isPart, wholeOf } from '../../things.ts';

/** Where an arrow means that the work goes on, it may go round. */
const WORK: ReadonlySet<string> = new Set(['process', 'step', 'activity']);
/** What holds things without needing them. */
const HOLDERS: ReadonlySet<string> = new Set(['object', 'environment', 'location']);
const HELD: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'product',
  'service',
  'node',
  'platform',
]);

export const self: Rule = {
  id: 'dependency/self',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Pil till sig själv', en: 'An arrow to itself' },
  doc: {
    what: {
      sv: 'En pil går från något till sig självt, mellan en komponent och ett skikt eller gränssnitt i den, eller mellan ett förvaltningsobjekt, en miljö eller en plats och något som ligger där. En komponent som använder en komponent inuti sig är i sin ordning, och i en process får arbetet gå tillbaka till samma steg.',
      en: 'An arrow goes from something to itself, between a component and a layer or interface of it, or between an object, an environment or a location and something that lies there. A component that uses a component inside itself is in order, and in a process the work may go back to the same step.',
    },
    why: {
      sv: 'Ingenting kan bero på sig självt, och att något ligger i något annat säger texten redan. Pilen syns inte i någon bild, så den som skrev den menade troligen något annat.',
      en: 'Nothing can depend on itself, and that something lies in something else is said by the text already. The arrow is in no picture, so whoever wrote it most likely meant something else.',
    },
    mend: {
      sv: 'Peka på det som menades, flytta pilen till den del som den gäller, eller ta bort den.',
      en: 'Point at what was meant, move the arrow to the part that it is about, or take it away.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'komponent Journal {\n  -> Journal\n  skikt Presentation\n}\n',
    good: 'komponent Journal {\n  skikt Presentation { -> Logik }\n  skikt Logik\n}\n',
  },
  check: {
    arrow({ source, target, summary, uri }, { model, report }) {
      const from = source === undefined ? undefined : model.element(source);
      const to = target === undefined ? undefined : model.element(target);
      const message = from && to && summary.target && faultOf(model, from, to);
      if (!message || !summary.target) return;
      report({
        range: summary.target.range,
        message,
        element: from.id,
        fixes: [
          {
            title: { sv: 'Ta bort pilen', en: 'Take the arrow away' },
            edits: [{ uri, range: summary.range, newText: '', how: 'removed' }],
          },
        ],
      });
    },
  },
};

function faultOf(model: ModelReader, from: Element, to: Element): Bilingual | undefined {
  if (from.id === to.id) {
    if (WORK.has(from.kind)) return undefined;
    return {
      sv: `Pilen går från ${from.title} till sig självt.`,
      en: `The arrow goes from ${from.title} to itself.`,
    };
  }
  const isSide = (part: Element, whole: Element): boolean =>
    isPart(part) && !isPart(whole) && wholeOf(model, part).id === whole.id;
  if (isSide(from, to) || isSide(to, from)) {
    const [part, whole] = isPart(from) ? [from, to] : [to, from];
    return {
      sv: `${part.title} är en del av ${whole.title}; en pil mellan dem säger inget.`,
      en: `${part.title} is a part of ${whole.title}; an arrow between them says nothing.`,
    };
  }
  const isHeld = (inner: Element, outer: Element): boolean =>
    HOLDERS.has(outer.kind) && HELD.has(inner.kind) && isWithin(inner.id, outer.id);
  if (!isHeld(from, to) && !isHeld(to, from)) return undefined;
  const [inner, outer] = isHeld(from, to) ? [from, to] : [to, from];
  return {
    sv: `${inner.title} ligger i ${outer.title}; en pil mellan dem säger inget mer.`,
    en: `${inner.title} lies in ${outer.title}; an arrow between them says nothing more.`,
  };
}

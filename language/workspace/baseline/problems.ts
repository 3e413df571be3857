/** What is wrong with a baseline, seen from what there is to find in the project. */

import { isOwn, type Model } from '../../model/model.ts';
import { positionAt } from '../../model/offsets.ts';
import type { Bilingual } from '../../model/text.ts';
import { hasEnded, hiddenBy } from '../../rules/baseline.ts';
import type { CheckOptions } from '../../rules/check.ts';
import { Levels } from '../../rules/levels.ts';
import { nearest } from '../../rules/nearest.ts';
import { RULES, ruleOf } from '../../rules/registry.ts';
import type { Finding, Fix } from '../../rules/rule.ts';
import { didYouMean, replaceFix } from '../../rules/words.ts';
import type { ConfigProblem } from '../config/read.ts';
import { propertyOf } from '../config/read.ts';
import type { BaselineFile, PlacedEntry } from './baseline-file.ts';
import { cutsOf } from './cuts.ts';

const PRUNE: Bilingual = { sv: 'Ta bort det som inte döljer något', en: 'Remove what hides nothing' };

/**
 * Entries that have ended, that give no reason, or that count more than there is. Those whose rule is off in the run may
 * count as they like, and so may all of them where text was not understood: what they are for may stand in it.
 *
 * @param findings all of the project.
 */
export function baselineProblems(
  file: BaselineFile,
  findings: readonly Finding[],
  model: Model,
  options: CheckOptions,
): readonly ConfigProblem[] {
  if (file.entries.length === 0) return [];
  const { today } = options;
  const understood = isUnderstood(model) && findings.every(({ rule }) => rule !== 'internal/rule-failed');
  const levels = new Levels(model, options);
  return hiddenBy(file.entries, findings, today).flatMap(({ entry, hides }): ConfigProblem[] => {
    const { element, rule, reason, till, count } = entry;
    const problem = (
      name: string,
      key: 'till' | 'reason' | 'count' | 'element',
      message: Bilingual,
      fix: Fix,
    ) => [{ rule: `suppression/${name}`, range: file.placeOf(entry, key), message, fixes: [fix] }];
    if (hasEnded(entry, today)) {
      const message = {
        sv: `Undantaget från ${rule} för ${element} gick ut ${till}; det som det dolde visas åter.`,
        en: `The exception from ${rule} for ${element} expired on ${till}; what it hid is shown again.`,
      };
      return problem('baseline-expired', 'till', message, pruned(file, entry, 0));
    }
    if (reason === '') {
      const message = {
        sv: `Undantaget från ${rule} för ${element} saknar skäl, så det döljer ingenting.`,
        en: `The exception from ${rule} for ${element} gives no reason, so it hides nothing.`,
      };
      return problem('baseline-without-reason', 'reason', message, withReason(file, entry));
    }
    if (hides === count || !understood || !isAtWork(entry, model, levels, today)) return [];
    const misspelt = hides === 0 ? misspeltIn(file, entry, model) : undefined;
    if (misspelt) return [misspelt];
    const message =
      hides === 0
        ? {
            sv: `${rule} finner inget mer i ${element}, så undantaget döljer ingenting.`,
            en: `${rule} finds nothing more in ${element}, so the exception hides nothing.`,
          }
        : {
            sv: `Undantaget från ${rule} för ${element} räknar ${count}, men det finns bara ${hides}.`,
            en: `The exception from ${rule} for ${element} counts ${count}, but there are only ${hides}.`,
          };
    return problem('baseline-stale', hides === 0 ? 'element' : 'count', message, pruned(file, entry, hides));
  });
}

/**
 * A rule or an element that there is none of, while there is one that is nearly called so. The entry is then to be
 * mended rather than removed.
 */
function misspeltIn(file: BaselineFile, entry: PlacedEntry, model: Model): ConfigProblem | undefined {
  const { element, rule } = entry;
  const problem = (key: 'rule' | 'element', near: readonly string[], what: Bilingual): ConfigProblem => {
    const range = file.placeOf(entry, key);
    const end = didYouMean(near);
    return {
      rule: 'suppression/baseline-stale',
      range,
      message: { sv: `${what.sv}${end.sv}`, en: `${what.en}${end.en}` },
      fixes: [
        ...near.map((it) => replaceFix(file.uri, range, JSON.stringify(it))),
        unsafe(pruned(file, entry, 0)),
      ],
    };
  };
  const own = model.ofKind('rule').map(({ id }) => id);
  if (!ruleOf(rule) && !own.includes(rule)) {
    const near = nearest(rule, [...RULES.map(({ id }) => id), ...own]);
    const what = { sv: `Regeln '${rule}' finns inte`, en: `There is no rule '${rule}'` };
    return near.length > 0 ? problem('rule', near, what) : undefined;
  }
  if (model.element(element)) return undefined;
  const near = nearest(
    element,
    model.elements.filter(isOwn).map(({ id }) => id),
  );
  const what = { sv: `'${element}' finns inte`, en: `'${element}' does not exist` };
  return near.length > 0 ? problem('element', near, what) : undefined;
}

const unsafe = ({ title, edits }: Fix): Fix => ({ title, edits });

/** Has all text of the project been understood? */
export function isUnderstood(model: Model): boolean {
  return model.summaries.every(({ uri, problems }) => problems.length === 0 || model.isReadOnly(uri));
}

/** Could the rule find something in the element in this run? A rule that does not exist never does. */
export function isAtWork(
  { element, rule: id }: PlacedEntry,
  model: Model,
  levels: Levels,
  today: string | undefined,
): boolean {
  const rule = ruleOf(id);
  if (!rule) return true;
  if (rule.doc.today !== undefined && today === undefined) return false;
  const found = model.element(element);
  const uris = found ? [found, ...found.extensions].map(({ uri }) => uri) : [''];
  return uris.every((uri) => levels.of(rule, uri, { element }) !== 'off');
}

function pruned({ uri, text = '', nodes }: BaselineFile, { index }: PlacedEntry, count: number): Fix {
  const edits = cutsOf(nodes, new Map([[index, count]])).map(({ start, end, newText }) => ({
    uri,
    range: { start: positionAt(text, start), end: positionAt(text, end) },
    newText,
  }));
  return { title: PRUNE, safe: true, edits };
}

/** In the place of an empty reason, or after the rule. */
function withReason(file: BaselineFile, entry: PlacedEntry): Fix {
  const { uri, text = '', nodes } = file;
  const title = { sv: 'Skriv att inget skäl är angivet', en: 'Write that no reason is stated' };
  const node = nodes[entry.index];
  if (propertyOf(node, 'reason'))
    return { title, edits: [{ uri, range: file.placeOf(entry, 'reason'), newText: NO_REASON }] };
  const rule = propertyOf(node, 'rule');
  const { end } = file.placeOf(entry, 'rule');
  const before = /(?:^|\r\n|\r|\n)([ \t]*)$/.exec(text.slice(0, rule?.offset ?? 0));
  const gap = before ? `\n${before[1] ?? ''}` : ' ';
  return { title, edits: [{ uri, range: { start: end, end }, newText: `,${gap}"reason": ${NO_REASON}` }] };
}

const NO_REASON = '"skäl ej angivet"';

/** Answers that several rules want while they look at one model, worked out once. */
import type { ModelReader } from '../model/model.ts';
import type { RuleReader } from './rule.ts';

/**
 * The same question with its answers kept for as long as the reader lives. A reader serves one look at a model, which
 * does not change meanwhile, and one that remembers what is asked has remembered what the first answer rested on.
 */
export function remembered<R extends ModelReader, K, T>(
  work: (model: R, key: K) => T,
): (model: R, key: K) => T {
  const kept = new WeakMap<ModelReader, Map<K, T>>();
  return (model, key) => {
    let answers = kept.get(model);
    if (!answers) {
      answers = new Map();
      kept.set(model, answers);
    }
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = work(model, key);
    answers.set(key, answer);
    return answer;
  };
}

/** The same for questions about what stands in the file that is looked at, forgotten with it: there are too many. */
export function rememberedInFile<K, T>(
  work: (model: RuleReader, key: K) => T,
): (model: RuleReader, key: K) => T {
  const latest = new WeakMap<RuleReader, { readonly uri: string; readonly answers: Map<K, T> }>();
  return (model, key) => {
    let kept = latest.get(model);
    if (kept?.uri !== model.uri) {
      kept = { uri: model.uri, answers: new Map() };
      latest.set(model, kept);
    }
    const known = kept.answers.get(key);
    if (known !== undefined || kept.answers.has(key)) return known as T;
    const answer = work(model, key);
    kept.answers.set(key, answer);
    return answer;
  };
}

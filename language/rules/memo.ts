/**
 * Answers that several rules want while they look at one file, or at one after the other, worked out once. They are kept
 * for as long as the reader lives: it serves one look at a model, which does not change meanwhile, and one that remembers
 * what is asked has remembered what the first answer rested on. A model itself changes, so its answers are not kept.
 */
import type { ModelReader } from '../model/model.ts';
import type { RuleReader } from './rule.ts';

type Question<R, K, T> = (model: R, key: K) => T;

/** The same question with its answers kept. */
export function remembered<K, T>(work: Question<ModelReader, K, T>): Question<ModelReader, K, T> {
  const kept = new WeakMap<ModelReader, Map<K, T>>();
  return (model, key) => {
    let answers = kept.get(model);
    if (!answers) {
      if (!isRuleReader(model)) return work(model, key);
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
export function rememberedInFile<R extends ModelReader, K, T>(work: Question<R, K, T>): Question<R, K, T> {
  const latest = new WeakMap<ModelReader, { readonly uri: string; readonly answers: Map<K, T> }>();
  return (model, key) => {
    if (!isRuleReader(model)) return work(model, key);
    const { uri } = model;
    let kept = latest.get(model);
    if (kept?.uri !== uri) {
      kept = { uri, answers: new Map() };
      latest.set(model, kept);
    }
    const { answers } = kept;
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = work(model, key);
    answers.set(key, answer);
    return answer;
  };
}

function isRuleReader<R extends ModelReader>(model: R): model is R & RuleReader {
  return 'uri' in model;
}

/**
 * Answers that several rules want while they look at one file, or at one after the other, worked out once. They are kept
 * for as long as the reader lives: it serves one look at a model, which does not change meanwhile, and one that remembers
 * what is asked has remembered what the first answer rested on. A model itself changes, so its answers are not kept.
 */
import type { ModelReader } from '../model/model.ts';
import type { RuleReader } from './rule.ts';

type Question<R, K, T> = (model: R, key: K) => T;

/** How many questions there are: each has a place of its own in what a reader keeps. */
let questions = 0;

/** The same question with its answers kept. */
export function remembered<K, T>(work: Question<ModelReader, K, T>): Question<ModelReader, K, T> {
  const place = questions;
  questions += 1;
  return (model, key) => {
    if (!isRuleReader(model)) return work(model, key);
    let answers = model.kept[place] as Map<K, T> | undefined;
    if (!answers) {
      answers = new Map();
      model.kept[place] = answers;
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
  const place = questions;
  questions += 1;
  return (model, key) => {
    if (!isRuleReader(model)) return work(model, key);
    const { uri } = model;
    let latest = model.kept[place] as { readonly uri: string; readonly answers: Map<K, T> } | undefined;
    if (latest?.uri !== uri) {
      latest = { uri, answers: new Map() };
      model.kept[place] = latest;
    }
    const { answers } = latest;
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = work(model, key);
    answers.set(key, answer);
    return answer;
  };
}

function isRuleReader<R extends ModelReader>(model: R): model is R & RuleReader {
  return 'kept' in model;
}

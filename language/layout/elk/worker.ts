/**
 * The thread that ELK runs in. This file is an entry point of its own: from source it is started as it is, in a
 * release it is bundled with ELK into one file.
 */
import { parentPort } from 'node:worker_threads';
import elkApi from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js';
import { layoutBands } from '../bands/layout.ts';
import type { LayoutGraph, LayoutResult } from '../graph.ts';
import { finishPart } from '../part.ts';
import { movePinned } from '../pin.ts';
import { ATTEMPTS, type Attempt, fromElk, toElk } from './convert.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

const elk = new elkApi.default({ algorithms: ['layered'], workerFactory: () => new elkWorker.Worker() });

parentPort?.on('message', async ({ id, graph }: WorkerRequest) => {
  let answer: WorkerAnswer = { id, error: 'no attempt was made' };
  const attempts = attemptsAt(graph);
  for (const attempt of attempts) {
    try {
      answer = { id, result: await attempt() };
      break;
    } catch (error) {
      answer = { id, error: error instanceof Error ? error.message : JSON.stringify(error) };
    }
  }
  parentPort?.postMessage(answer);
});

function attemptsAt(graph: LayoutGraph): readonly (() => LayoutResult | Promise<LayoutResult>)[] {
  const { pinned, options } = graph;
  const { bands } = options;
  if (pinned) return [() => movePinned(graph, pinned)];
  if (bands) return [() => layoutBands(graph, bands)];
  return ATTEMPTS.map((attempt) => () => layered(graph, attempt));
}

async function layered(graph: LayoutGraph, attempt: Attempt): Promise<LayoutResult> {
  const result = fromElk(graph, await elk.layout(toElk(graph, attempt)));
  return graph.options.part ? finishPart(graph, result) : result;
}

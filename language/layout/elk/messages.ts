/** What the engine and its worker say to each other. */
import type { LayoutGraph, LayoutResult } from '../graph.ts';

export interface WorkerRequest {
  readonly id: number;
  readonly graph: LayoutGraph;
}

export type WorkerAnswer =
  | { readonly id: number; readonly result: LayoutResult }
  | { readonly id: number; readonly error: string };

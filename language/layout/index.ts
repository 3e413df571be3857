export { createElkEngine, type ElkEngineOptions } from './elk/engine.ts';
export { type LayoutEngine, LayoutError, type LayoutRequest } from './engine.ts';
export type {
  Box,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutOptions,
  LayoutPort,
  LayoutResult,
  LayoutRoute,
  Padding,
  Pinned,
  Point,
} from './graph.ts';

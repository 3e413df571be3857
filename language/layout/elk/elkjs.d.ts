/**
 * The part of elkjs that the worker uses, with types that fit strict ECMAScript modules. The package's own
 * declarations describe a browser `Worker`, writable arrays, and leave out the minified worker.
 */
declare module 'elkjs/lib/elk-worker.min.js' {
  const module: { readonly Worker: new () => unknown };
  export default module;
}

declare module 'elkjs/lib/elk-api.js' {
  interface Elk {
    /** Resolves to a copy of the graph with positions. */
    layout<Graph>(graph: Graph): Promise<Graph>;
  }
  const module: {
    readonly default: new (options: {
      readonly algorithms: readonly string[];
      readonly workerFactory: () => unknown;
    }) => Elk;
  };
  export default module;
}

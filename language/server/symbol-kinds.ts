/** Which of the editor's icons stands for which kind. Only standard kinds, so that every editor has them. */
import { SymbolKind } from 'vscode-languageserver/node';
import { kind } from '../model/metamodel/index.ts';
import type { KindGroup } from '../model/metamodel/types.ts';

const BY_KIND: Readonly<Record<string, SymbolKind>> = {
  organisation: SymbolKind.Namespace,
  unit: SymbolKind.Namespace,
  family: SymbolKind.Package,
  object: SymbolKind.Module,
  component: SymbolKind.Class,
  layer: SymbolKind.Struct,
  interface: SymbolKind.Interface,
  information: SymbolKind.Object,
  activity: SymbolKind.Method,
  agreement: SymbolKind.File,
  priority: SymbolKind.EnumMember,
  verb: SymbolKind.Operator,
  state: SymbolKind.EnumMember,
  view: SymbolKind.Event,
};

const BY_GROUP: Readonly<Record<KindGroup, SymbolKind>> = {
  actors: SymbolKind.Interface,
  governance: SymbolKind.Property,
  business: SymbolKind.Function,
  application: SymbolKind.Class,
  technology: SymbolKind.Struct,
  tool: SymbolKind.Event,
  library: SymbolKind.Constant,
};

export function symbolKindOf(id: string): SymbolKind {
  return BY_KIND[id] ?? BY_GROUP[kind(id)?.group ?? 'tool'];
}

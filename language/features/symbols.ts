/** The outline of a file: its elements as they are nested in the text. */
import type { Range } from '../model/location.ts';
import { kind } from '../model/metamodel/index.ts';
import type { Declaration } from '../model/summary.ts';
import type { Source } from './source.ts';

export interface FileSymbol {
  readonly name: string;
  /** The title, or the kind where there is none. */
  readonly detail: string;
  readonly kind: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly children: readonly FileSymbol[];
}

/** Elements and what `utöka` adds to, in the order of the text. */
export function symbolsOf({ summary, language }: Source): readonly FileSymbol[] {
  const children = Map.groupBy(
    summary.declarations.keys(),
    (index) => summary.declarations[index]?.owner ?? -1,
  );
  const within = (owner: number): FileSymbol[] =>
    (children.get(owner) ?? []).flatMap((index) => {
      const declaration = summary.declarations[index];
      return declaration ? [symbolOf(declaration, within(index))] : [];
    });
  return within(-1);

  function symbolOf(declaration: Declaration, inside: readonly FileSymbol[]): FileSymbol {
    const word = kind(declaration.kind)?.spelling[language] ?? '';
    const { name, title, target } = declaration;
    const shown = name === '' ? (target?.path.join('.') ?? '') : name;
    return {
      // Editors refuse symbols without a name.
      name: shown === '' ? `(${word === '' ? declaration.kind : word})` : shown,
      detail: title ?? word,
      kind: declaration.kind,
      range: declaration.range,
      nameRange: declaration.nameRange,
      children: inside,
    };
  }
}

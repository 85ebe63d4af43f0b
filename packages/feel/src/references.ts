import type { Ast, Span } from "./ast.ts";
import { top, walk, type Use } from "./origin.ts";

/** A path an expression reads. `count` depends on which items a list has, not on what they hold. */
export interface Reference {
  readonly path: readonly string[];
  readonly span: Span;
  readonly as: Use;
}

/** All paths an expression reads, each use once, in the order of the text. */
export const references = (ast: Ast): readonly Reference[] => {
  const found = new Map<string, Reference>();
  const read = (path: readonly string[], as: Use, { from, to }: Span): void => {
    const key = `${as} ${JSON.stringify(path)}`;
    if (found.has(key)) return;
    found.set(key, {
      path,
      as,
      span: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    });
  };
  walk(ast.root, top, { read: (origin, use, node) => read(origin.path, use, node) });
  return [...found.values()];
};

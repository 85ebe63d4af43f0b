// Renames what expressions refer to, in their source: only the names change, every other byte stays.
import type { Node } from "../ast.ts";
import { top, walk, type Spelling } from "../origin.ts";
import type { Problem } from "../problem.ts";
import type { Shape } from "../types.ts";
import { parseExpression, parseUnaryTests, type ParseOptions } from "./expression.ts";
import { cut } from "./template.ts";

export type SourceKind = "expression" | "unaryTests" | "template";

/** The new path of a path, of the same length; `null` when it keeps its name. */
export type Rename = (path: readonly string[]) => readonly string[] | null;

export type Renamed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A piece of the source and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A path node spells its last name only; that stands at its end. */
const nameSpan = (node: Spelling["node"], text: string): readonly [number, number] => {
  const { from = 0, to = 0, t } = node;
  if (t === "name") return [from, to];
  const dot = text.lastIndexOf(".", to - 1);
  const start = text.slice(dot + 1, to).search(/\S/);
  return [node.name.includes(".") ? to - node.name.length : dot + 1 + start, to];
};

const editOf = ({ node, path }: Spelling, text: string, rename: Rename): Edit | null => {
  const renamed = rename(path)?.at(-1);
  if (renamed === undefined || renamed === node.name) return null;
  const [from, to] = nameSpan(node, text);
  return { from, to, text: renamed };
};

const apply = (text: string, edits: readonly Edit[]): string => {
  const unique = new Map(edits.map((edit) => [edit.from, edit]));
  return [...unique.values()]
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
};

const editsIn = (text: string, root: Node, rename: Rename): readonly Edit[] => {
  const edits: Edit[] = [];
  const spell = (spelling: Spelling): void => {
    const edit = editOf(spelling, text, rename);
    if (edit) edits.push(edit);
  };
  walk(root, top, { read: () => {}, spell });
  return edits;
};

type EditsIn = (root: Node, text: string) => readonly Edit[];

const rewriteTemplate = (text: string, shape: Shape, edits: EditsIn, options: ParseOptions): Renamed => {
  const pieces = cut(text);
  if ("unclosed" in pieces) {
    const at = pieces.unclosed;
    return { ok: false, problems: [{ code: "syntax", from: at, to: at + 1, params: {} }] };
  }
  let result = text;
  for (const piece of pieces.toReversed()) {
    if (piece.t === "text") continue;
    const inner = rewriteSource(text.slice(piece.from, piece.to), shape, edits, "expression", options);
    if (!inner.ok) return inner;
    result = result.slice(0, piece.from) + inner.text + result.slice(piece.to);
  }
  return { ok: true, text: result };
};

const rewriteSource = (
  text: string,
  shape: Shape,
  edits: EditsIn,
  kind: "expression" | "unaryTests",
  options: ParseOptions,
): Renamed => {
  const parse = kind === "expression" ? parseExpression : parseUnaryTests;
  const parsed = parse(text, shape, { ...options, spans: true });
  return parsed.ok ? { ok: true, text: apply(text, edits(parsed.ast.root, text)) } : parsed;
};

/** The text with pieces of it replaced, as its tree says; in a template inside the braces. */
export const rewrite = (
  text: string,
  shape: Shape,
  edits: EditsIn,
  kind: SourceKind,
  options: ParseOptions = {},
): Renamed =>
  kind === "template"
    ? rewriteTemplate(text, shape, edits, options)
    : rewriteSource(text, shape, edits, kind, options);

/** The text with references renamed; `shape` is the scope before the renaming. */
export const renameReferences = (
  text: string,
  shape: Shape,
  rename: Rename,
  kind: SourceKind = "expression",
  options: ParseOptions = {},
): Renamed => rewrite(text, shape, (root, source) => editsIn(source, root, rename), kind, options);

// Text → AST: read, convert, resolve the names, refuse what is outside the register.
import type { Ast } from "../ast.ts";
import { withoutSpans } from "../children.ts";
import { convert } from "./convert.ts";
import { outsideProfile, type Register } from "./profile.ts";
import type { Reading } from "./reading.ts";
import { resolve } from "./resolve.ts";
import { readSource, type Top } from "./source.ts";
import type { Problem } from "../problem.ts";
import type { Shape, Type } from "../types.ts";

export interface ParseOptions {
  /** `profile` is what authors may write, `full` all of FEEL. */
  readonly register?: Register;
  /** Without spans a program is smaller; problems then have no place. */
  readonly spans?: boolean;
  /** The model's own types by name, for `instance of`. */
  readonly types?: Readonly<Record<string, Type>>;
  /** Imported models may read names that are known only when they run. */
  readonly unknownNames?: "refuse" | "allow";
}

export type Parsed =
  { readonly ok: true; readonly ast: Ast } | { readonly ok: false; readonly problems: readonly Problem[] };

const parse = (text: string, top: Top, shape: Shape, options: ParseOptions): Parsed => {
  const read = readSource(text, top, shape);
  if (!read.ok) return read;
  const reading: Reading = { source: read.source, types: options.types ?? {}, problems: [] };
  const raw = convert(read.source.top, { reading, depth: 0 });
  if (reading.problems.length) return { ok: false, problems: reading.problems };
  const { root, problems } = resolve(raw, shape);
  const unknown = options.unknownNames === "allow" ? [] : problems;
  const refused = options.register === "full" ? [] : outsideProfile(root);
  if (unknown.length || refused.length) return { ok: false, problems: [...unknown, ...refused] };
  return { ok: true, ast: { feel: 1, root: options.spans === false ? withoutSpans(root) : root } };
};

/** Parses an expression over the names and types of `shape`. */
export const parseExpression = (text: string, shape: Shape, options: ParseOptions = {}): Parsed =>
  parse(text, "Expression", shape, options);

/** Parses unary tests such as `> 3, [5..7]`; `-` passes everything. */
export const parseUnaryTests = (text: string, shape: Shape, options: ParseOptions = {}): Parsed =>
  parse(text, "UnaryTests", shape, options);

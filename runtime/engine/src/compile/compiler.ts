import { infer, type Ast, type ContextType, type Type } from "@blaupause/feel";
import { parseExpression, parseTemplate, parseUnaryTests } from "@blaupause/feel/parse";
import { errorAt, type Problem, type Service } from "@blaupause/model";
import type { Print, Text } from "../program.ts";
import { typesOf } from "./types.ts";

/** Where an expression stands. */
export interface Site {
  readonly address: string;
  readonly property: string;
}
/** One parsed expression, as `check` wants to see it. */
export interface ExpressionSite extends Site {
  readonly ast: Ast;
  readonly shape: ContextType;
  readonly type: Type;
}

/** Names beside the service's own: the element of a list, a row's inputs. */
export type Extra = Readonly<Record<string, Type>>;
type Wanted = Type["kind"] | "temporal" | null;

/**
 * Parses the expressions of one service and remembers each with its place and type. A text that does not parse becomes
 * a problem and stands in the program as null, which no released program contains.
 */
export interface Compiler {
  readonly service: Service;
  readonly types: Readonly<Record<string, Type>>;
  readonly problems: Problem[];
  readonly expressions: ExpressionSite[];
  readonly expression: (text: string, site: Site, extra?: Extra, wanted?: Wanted) => Ast;
  readonly unary: (text: string, site: Site, extra: Extra, input: Type) => Ast;
  readonly text: (text: string, site: Site, extra?: Extra) => Text;
}

// Places of nodes in their text would double a program; problems carry theirs themselves.
const SMALL = { spans: false } as const;
const nullAst: Ast = { feel: 1, root: { t: "null" } };

export function startCompiler(service: Service): Compiler {
  const types = typesOf(service);
  const problems: Problem[] = [];
  const expressions: ExpressionSite[] = [];
  const shapes = new Map<Extra | undefined, ContextType>();
  const shapeOf = (extra: Extra | undefined): ContextType => {
    const known = shapes.get(extra);
    if (known !== undefined) return known;
    const made: ContextType = { kind: "context", entries: { ...types, ...extra } };
    shapes.set(extra, made);
    return made;
  };
  const report = (site: Site, found: readonly { code: string; params?: object }[]): void => {
    for (const { code, params } of found)
      problems.push(errorAt(`feel-${code}`, site.address, site.property, params as Problem["params"]));
  };
  const record = (ast: Ast, site: Site, shape: ContextType, wanted: Wanted): void => {
    const { type, problems: ill } = infer(ast, shape);
    report(site, ill);
    expressions.push({ ...site, ast, shape, type });
    if (wanted !== null && !fits(type, wanted))
      problems.push(errorAt("wrong-type", site.address, site.property, { wanted, found: type.kind }));
  };
  const expression: Compiler["expression"] = (text, site, extra, wanted = null) => {
    const shape = shapeOf(extra);
    const parsed = parseExpression(text, shape, SMALL);
    if (!parsed.ok) report(site, parsed.problems);
    else record(parsed.ast, site, shape, wanted);
    return parsed.ok ? parsed.ast : nullAst;
  };
  const unary: Compiler["unary"] = (text, site, extra, input) => {
    const shape = shapeOf(extra);
    const parsed = parseUnaryTests(text, shape, SMALL);
    if (!parsed.ok) report(site, parsed.problems);
    else expressions.push({ ...site, ast: parsed.ast, shape, type: input });
    return parsed.ok ? parsed.ast : nullAst;
  };
  const text: Compiler["text"] = (source, site, extra) => {
    const shape = shapeOf(extra);
    const parsed = parseTemplate(source, shape, SMALL);
    if (!parsed.ok) return (report(site, parsed.problems), [source]);
    return parsed.parts.map((part) => {
      if (typeof part === "string") return part;
      record(part, site, shape, null);
      const print = printOf(infer(part, shape).type);
      // Within an expression only what the author wrote there is a mark.
      return JSON.stringify(part).includes("**") ? { ast: part, print, marked: true } : { ast: part, print };
    });
  };
  return { service, types, problems, expressions, expression, unary, text };
}

const fits = ({ kind }: Type, wanted: Exclude<Wanted, null>): boolean =>
  kind === "any" ||
  kind === "null" ||
  (wanted === "temporal" ? kind === "date" || kind === "dateTime" : kind === wanted);

/** How a value of this type is printed inside a text. */
export function printOf(type: Type): Print {
  const of = type.kind === "list" ? type.of : type;
  const labels = "tag" in of && of.tag !== undefined ? { labels: of.tag } : {};
  switch (of.kind) {
    case "number":
      return { kind: of.format ?? "number" };
    case "string":
      return { kind: "text", ...labels };
    case "boolean":
    case "date":
    case "time":
    case "dateTime":
      return { kind: of.kind };
    default:
      return { kind: "any" };
  }
}

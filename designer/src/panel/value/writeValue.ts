import { writeOperand } from "../condition/write.ts";
import { writeLength } from "./length.ts";
import type { Amount, Day, Sum, Term, Value } from "./tree.ts";

/** Which names give something other than a text; they are written as one. */
export type IsText = (path: string) => boolean;

export function writeValue(value: Value, isText: IsText = () => true): string {
  switch (value.type) {
    case "nothing":
      return "null";
    case "one":
      return writeOperand(value.operand);
    case "sum":
      return writeSum(value, isText);
    case "words":
      return writeWords(value.template, isText);
    case "day":
      return writeDay(value);
    case "branch":
      return `if ${value.test} then ${writeValue(value.then, isText)} else ${writeValue(value.else, isText)}`;
  }
}

const writeSum = ({ terms }: Sum, isText: IsText): string =>
  terms
    .map(({ sign, factors }, index) => {
      const product = writeProduct(factors, isText);
      if (index === 0) return sign === "-" ? `-${product}` : product;
      return ` ${sign} ${product}`;
    })
    .join("");

const writeProduct = (factors: Term["factors"], isText: IsText): string =>
  factors.map(({ by, of }, index) => `${index === 0 ? "" : ` ${by} `}${writeAmount(of, isText)}`).join("");

function writeAmount(of: Amount, isText: IsText): string {
  switch (of.type) {
    case "number":
      return of.number;
    case "path":
      return of.path;
    case "rounded":
      return `round half up(${writeSum(of.sum, isText)}, ${of.places})`;
    case "sum":
      return `(${writeSum(of, isText)})`;
    case "branch":
      return `(${writeValue(of, isText)})`;
  }
}

function writeDay({ of, shift }: Day): string {
  const start = of.type === "today" ? "today()" : of.type === "path" ? of.path : `date("${of.date}")`;
  return shift === null ? start : `${start} ${shift.sign} ${writeLength(shift)}`;
}

const PART = /\{\{|\{([^{}]*)\}/g;

/** Joined, not added: a name that has no answer leaves the others standing. */
function writeWords(template: string, isText: IsText): string {
  const parts = partsOf(template).map((part) =>
    part.type === "text" ? JSON.stringify(part.text) : isText(part.path) ? part.path : `string(${part.path})`,
  );
  const [only = '""'] = parts;
  return parts.length < 2 ? only : `string join([${parts.join(", ")}], "")`;
}

type Part =
  { readonly type: "text"; readonly text: string } | { readonly type: "name"; readonly path: string };

function partsOf(template: string): readonly Part[] {
  const parts: Part[] = [];
  let text = "";
  let end = 0;
  for (const match of template.matchAll(PART)) {
    text += template.slice(end, match.index);
    end = match.index + match[0].length;
    const [, path] = match;
    if (path === undefined) text += "{";
    else {
      if (text !== "") parts.push({ type: "text", text });
      text = "";
      parts.push({ type: "name", path });
    }
  }
  text += template.slice(end);
  return text === "" ? parts : [...parts, { type: "text", text }];
}

import type { Say } from "../../words/words.ts";
import type { Operand } from "../condition/tree.ts";
import type { Amount, Day, Sum, Value } from "./tree.ts";

interface Telling {
  readonly say: Say;
  readonly nameOf: (path: string) => string;
}

/** A value as one reads it aloud; null for what only a condition can say. */
export function valueSentence(value: Value, telling: Telling): string | null {
  const { say, nameOf } = telling;
  switch (value.type) {
    case "nothing":
      return say("value.way.nothing");
    case "one":
      return operandWords(value.operand, nameOf);
    case "sum":
      return sumWords(value, telling);
    case "words":
      return value.template.replaceAll(/\{([^{}]*)\}/g, (_, path: string) => `‹${nameOf(path)}›`);
    case "day":
      return dayWords(value, telling);
    case "branch":
      return null;
  }
}

const operandWords = (operand: Operand, nameOf: Telling["nameOf"]): string | null =>
  operand.type === "text" ? operand.text : operand.type === "path" ? nameOf(operand.path) : null;

const signs = { "+": "value.plus", "-": "value.minus", "*": "value.times", "/": "value.divided" } as const;

function sumWords({ terms }: Sum, telling: Telling): string | null {
  const parts = terms.flatMap(({ sign, factors }, place) => [
    place === 0 && sign === "+" ? "" : telling.say(signs[sign]),
    ...factors.flatMap(({ by, of }, index) => [
      index === 0 ? "" : telling.say(signs[by]),
      amountWords(of, telling),
    ]),
  ]);
  return parts.includes(null) ? null : parts.filter((part) => part !== "").join(" ");
}

function amountWords(of: Amount, telling: Telling): string | null {
  if (of.type === "number") return of.number.replace(".", ",");
  if (of.type === "path") return telling.nameOf(of.path);
  if (of.type === "branch") return null;
  const inner = sumWords(of.type === "rounded" ? of.sum : of, telling);
  if (inner === null) return null;
  return of.type === "rounded" ? telling.say("value.rounded", { inner }) : `(${inner})`;
}

function dayWords({ of, shift }: Day, { say, nameOf }: Telling): string {
  const start =
    of.type === "today"
      ? say("cond.date.today")
      : of.type === "path"
        ? nameOf(of.path)
        : of.date.split("-").toReversed().join(".");
  if (shift === null) return start;
  const count = shift.count.type === "number" ? shift.count.number : nameOf(shift.count.path);
  return `${start} ${say(signs[shift.sign])} ${count} ${say(`value.unit.${shift.unit}`)}`;
}

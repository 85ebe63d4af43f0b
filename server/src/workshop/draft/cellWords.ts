import { readInput, readResult, type CellOp } from "@blaupause/feel";
import type { ValueType } from "@blaupause/model";
import type { WorkshopKey, WorkshopTranslate } from "@blaupause/ui";
import type { Spoken } from "./spoken.ts";

const ops = {
  "=": "workshop.cell.is",
  "!=": "workshop.cell.not",
  ">": "workshop.cell.more",
  ">=": "workshop.cell.least",
  "<": "workshop.cell.less",
  "<=": "workshop.cell.most",
} as const satisfies Record<CellOp, WorkshopKey>;

/** What a column's value is called where an answer is chosen from a list. */
export type LabelOf = (value: string) => string | undefined;

/** A condition of a table for people who know no operators. */
export function inputWords(
  text: string | undefined,
  type: ValueType,
  labelOf: LabelOf,
  say: Spoken,
  t: WorkshopTranslate,
): string {
  const cell = readInput(text);
  const word = (value: string): string => labelOf(value) ?? valueWords(value, type, t);
  switch (cell.type) {
    case "any":
      return t("workshop.any");
    case "formula":
      return comparedWords(cell.text, say, t) ?? say.depending(cell.text);
    case "oneOf":
      return cell.values.map(word).join(t("workshop.cell.or"));
    case "between":
      return t("workshop.cell.range", { from: word(cell.from), to: word(cell.to) });
    case "compare":
      return t(ops[cell.op], { value: word(cell.value) });
  }
}

const compared = /^(!=|>=|<=|>|<|=)?\s*([a-z]\w*(?:\.\w+)+)$/i;
/** With another answer, or with what the municipality sets, by its name. */
function comparedWords(text: string, say: Spoken, t: WorkshopTranslate): string | null {
  const [, op = "=", path = ""] = compared.exec(text) ?? [];
  const name = say.named(path);
  return name === null ? null : t(ops[op as CellOp], { value: name });
}

/** A result: a value, what the municipality sets, or what it is worked out from. */
export function resultWords(
  text: string | undefined,
  type: ValueType,
  say: Spoken,
  t: WorkshopTranslate,
): string {
  if (text === undefined) return "";
  const cell = readResult(text);
  if (cell.type === "value") return valueWords(cell.value, type, t);
  return say.named(text.trim()) ?? say.reckoned(text);
}

/** A value as people write it: 1234.5 of money is „1.234,50 €“. */
function valueWords(value: string, type: ValueType, t: WorkshopTranslate): string {
  if (type === "boolean") return t(value === "true" ? "workshop.cell.yes" : "workshop.cell.no");
  if (type === "date") return value.split("-").toReversed().join(".");
  if (type === "text" || !/^-?\d+(\.\d+)?$/.test(value)) return value;
  return type === "money" ? `${grouped(Number(value).toFixed(2), t)} €` : grouped(value, t);
}

function grouped(number: string, t: WorkshopTranslate): string {
  const [point, comma] = [t("workshop.cell.thousands"), t("workshop.cell.decimals")];
  const [whole = "", decimals] = number.split(".");
  const dotted = whole.replaceAll(/\B(?=(\d{3})+$)/g, point);
  return decimals === undefined ? dotted : `${dotted}${comma}${decimals}`;
}

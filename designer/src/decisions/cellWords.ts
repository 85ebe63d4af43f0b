import type { Answer } from "@blaupause/check";
import type { Service, ValueType } from "@blaupause/model";
import type { Say } from "../words/words.ts";
import { readInput, type CompareOp } from "./inputCell.ts";
import { kinds } from "../panel/condition/subjects.ts";
import type { Seen } from "../panel/condition/useSight.ts";
import { readValue } from "../panel/value/readValue.ts";
import { valueSentence } from "../panel/value/valueSentence.ts";
import { readResult } from "./resultCell.ts";

export const opKeys = {
  "=": "decisions.op.is",
  "!=": "decisions.op.not",
  ">": "decisions.op.more",
  ">=": "decisions.op.least",
  "<": "decisions.op.less",
  "<=": "decisions.op.most",
} as const satisfies Record<CompareOp, string>;

/** A value as people write it: 1234.5 of money is „1.234,50 €“. */
export function valueWords(value: string, type: ValueType, say: Say): string {
  if (type === "boolean") return say(value === "true" ? "yes" : "no");
  if (type === "date") return value.split("-").toReversed().join(".");
  const isNumber = /^-?\d+(\.\d+)?$/.test(value);
  if (!isNumber || type === "text") return value;
  if (type === "money") return `${grouped(Number(value).toFixed(2))} €`;
  return grouped(value);
}
const grouped = (number: string): string => {
  const [whole = "", decimals] = number.split(".");
  const dotted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? dotted : `${dotted},${decimals}`;
};

/** What is known where a table is shown: what can be answered to a column, and the names of what it may name. */
interface Known {
  readonly answers?: readonly Answer[];
  readonly byPath?: Seen["byPath"];
}

/** A condition by the words of the answers it compares with. */
export function inputWords(text: string | undefined, type: ValueType, say: Say, known: Known = {}): string {
  const cell = readInput(text);
  const value = (one: string): string => answerWords(one, type, say, known.answers);
  if (cell.type === "any") return say("decisions.any");
  if (cell.type === "formula" && cell.text === "null") return say("value.way.nothing");
  if (cell.type === "formula") return comparedWords(cell.text, say, known) ?? cell.text;
  if (cell.type === "oneOf") return cell.values.map(value).join(say("decisions.or"));
  if (cell.type === "between") return say("decisions.range", { from: value(cell.from), to: value(cell.to) });
  return cell.op === "=" ? value(cell.value) : `${say(opKeys[cell.op])} ${value(cell.value)}`;
}

const answerWords = (value: string, type: ValueType, say: Say, answers: readonly Answer[] = []): string =>
  answers.find((one) => one.value === value)?.label ?? valueWords(value, type, say);

const COMPARED = /^(!=|>=|<=|>|<|=)?\s*([a-z]\w*(?:\.\w+)+)$/i;
/** Compared with another answer, or with what the municipality sets: by its name. */
function comparedWords(text: string, say: Say, { byPath }: Known): string | null {
  const [, op = "=", path = ""] = COMPARED.exec(text) ?? [];
  const name = byPath?.get(path)?.label;
  if (name === undefined) return null;
  return op === "=" ? name : `${say(opKeys[op as CompareOp])} ${name}`;
}

export function resultWords(
  text: string | undefined,
  type: ValueType,
  service: Service,
  sight: Seen,
  say: Say,
): string {
  const cell = readResult(text);
  if (cell.type === "nothing") return say("value.way.nothing");
  if (cell.type === "value") return valueWords(cell.value, type, say);
  if (cell.type === "formula") return reckonedWords(cell.text, type, sight, say);
  const setting = service.settings?.fields.find(({ id }) => id === cell.id);
  return setting !== undefined && "label" in setting && setting.label !== undefined ? setting.label : cell.id;
}

/** A reckoning by the names people know; what only a formula can say stays one. */
function reckonedWords(text: string, type: ValueType, sight: Seen, say: Say): string {
  const kind = kinds[type];
  const value = kind === undefined ? null : readValue(text, kind, sight);
  const nameOf = (path: string): string => sight.byPath.get(path)?.label ?? path;
  return (value === null ? null : valueSentence(value, { say, nameOf })) ?? say("decisions.cell.formula");
}

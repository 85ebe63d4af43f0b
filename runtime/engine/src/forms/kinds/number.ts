import { num, parseNum } from "@blaupause/feel";
import type { Json } from "@blaupause/model";
import type { FieldProgram } from "../../program.ts";
import {
  first,
  readable,
  showText,
  unreadable,
  type Complaint,
  type FieldKind,
  type Limits,
  type Reading,
} from "./kind.ts";

/** At most 15 significant digits: what a JSON number carries without loss. */
const DIGITS = 15;

/** Reads `1.234,5`, `1234,5`, `1 234,5` and `1234.5`. A single dot before three digits parts thousands. */
export function readNumber(texts: readonly string[]): Reading {
  const typed = first(texts).replaceAll(/[\s\u00A0\u202F'€]/g, "");
  if (typed === "") return readable(null);
  const plain = /^[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?$/.test(typed) ? typed.replaceAll(".", "") : typed;
  const value = /^[+-]?[0-9]*[.,]?[0-9]*$/.test(plain) ? parseNum(plain.replace(",", ".")) : null;
  const digits = plain.replaceAll(/[^0-9]/g, "").replace(/^0+/, "");
  return value === null || digits.length > DIGITS ? unreadable : readable(Number(value.toString()));
}

export const showNumber = (value: Json): readonly string[] =>
  typeof value !== "number" ? showText(value) : [num(String(value)).toFixed().replace(".", ",")];

export const isNumber =
  (code: string) =>
  (value: Json): Complaint | undefined =>
    typeof value === "number" && Number.isFinite(value) ? undefined : { code };

export function checkRange(value: Json, _field: FieldProgram, { min, max }: Limits): Complaint | undefined {
  // What JSON carries are binary numbers on both sides; the shortest texts of two sort as they do.
  if (min !== undefined && Number(value) < Number(min)) return { code: "too-small", params: { min } };
  if (max !== undefined && Number(value) > Number(max)) return { code: "too-large", params: { max } };
  return undefined;
}

export const placesOf = (value: Json): number =>
  Number.isInteger(value) ? 0 : num(String(value)).decimalPlaces();

export const number: FieldKind = {
  read: readNumber,
  show: showNumber,
  accepts: isNumber("type-number"),
  check: (value, field, limits) =>
    field.decimals !== undefined && placesOf(value) > field.decimals
      ? { code: "too-many-decimals", params: { max: field.decimals } }
      : checkRange(value, field, limits),
};

import { isNum, roundHalfUp, toJson, toText, type Value } from "@blaupause/feel";
import type { Json } from "@blaupause/model";
import type { FieldProgram } from "../program.ts";

const isMoney = ({ type, of }: FieldProgram): boolean => type === "money" || of === "money";

/** A computed value as it is stored. Money is rounded half up, once, here (F8). */
export function computedJson(value: Value, field: FieldProgram): Json {
  // JSON carries 15 digits of any other number; a third is stored as the nearest one.
  return isNum(value) ? Number(toText(isMoney(field) ? roundHalfUp(value, 2) : value)) : toJson(value);
}

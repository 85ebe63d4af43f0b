import { readResult as readStored, type ResultCell as Stored } from "@blaupause/feel";
import type { ValueType } from "@blaupause/model";
import { kinds } from "../panel/condition/subjects.ts";
import { isNumeric } from "../panel/typed/jsonOf.ts";
import { today } from "../panel/typed/today.ts";
import { firstValue } from "../panel/value/tree.ts";
import { writeValue } from "../panel/value/writeValue.ts";
import { literal } from "./inputCell.ts";

/** A result in words; or none, for what stays empty. */
export type ResultCell = Stored | { readonly type: "nothing" };

export function readResult(text: string | undefined): ResultCell {
  const isNothing = ["", "-", "null"].includes((text ?? "").trim());
  return isNothing ? { type: "nothing" } : readStored(text);
}

export function writeResult(cell: ResultCell, type: ValueType): string | undefined {
  if (cell.type === "nothing") return undefined;
  if (cell.type === "setting") return `settings.${cell.id}`;
  return cell.type === "formula" ? cell.text : literal(cell.value, type);
}

/** What a fixed value begins with. */
export function firstResult(type: ValueType): string {
  if (type === "boolean") return "true";
  if (type === "date") return today();
  return isNumeric(type) ? "0" : "";
}

/** What a made-up case begins with: an answer nobody has given is none. */
export const firstTried = (type: ValueType): string =>
  type === "boolean" ? "false" : isNumeric(type) ? "0" : "";

/** What a reckoning begins with, where there was nothing. */
export function firstReckoned(type: ValueType): string {
  const kind = kinds[type];
  if (kind === "boolean") return "true";
  return kind === undefined ? "null" : writeValue(firstValue(kind));
}

import { isJsonObject, type Json } from "@blaupause/model";
import type { FieldProgram } from "../../program.ts";
import { unreadable, type Complaint, type FieldKind } from "./kind.ts";

/** An uploaded file, by reference: the bytes stand in the store under `id`. */
export interface FileAnswer {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}
/**
 * Marks in place of a type: an upload that was not kept because of malware, because nobody could look, or because all
 * uploads together are more than one application may hold.
 */
export const INFECTED = "file-unsafe";
export const UNSCANNED = "file-unchecked";
export const NO_ROOM = "file-no-room";
const NOT_KEPT: readonly string[] = [INFECTED, UNSCANNED, NO_ROOM];

export const isFile = (value: Json | undefined): value is Json & FileAnswer =>
  isJsonObject(value) &&
  typeof value["id"] === "string" &&
  typeof value["name"] === "string" &&
  typeof value["type"] === "string" &&
  typeof value["size"] === "number";

function check(value: Json, { accept, maxSize }: FieldProgram): Complaint | undefined {
  if (!isFile(value)) return { code: "type-file" };
  if (NOT_KEPT.includes(value.type)) return { code: value.type };
  if (value.size === 0) return { code: "file-empty" };
  if (accept !== undefined && !accept.includes(value.type))
    return { code: "file-type", params: { type: value.type } };
  if (maxSize !== undefined && value.size > maxSize)
    return { code: "file-too-large", params: { max: maxSize } };
  return undefined;
}

/** A file never comes as text: the server takes the upload in and answers with the reference. */
export const file: FieldKind = {
  read: () => unreadable,
  show: (value) => (isFile(value) ? [value.name] : []),
  accepts: (value) => (isFile(value) ? undefined : { code: "type-file" }),
  check,
};

import { Refusal } from "../http/refusal.ts";
import { readCursor } from "../store/cursor.ts";

/** Where somebody goes on reading a list. Whoever made a cursor up would take the first page for the next one. */
export function cursorIn(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (readCursor(cursor) === null) throw new Refusal(400, "malformed-cursor");
  return cursor;
}

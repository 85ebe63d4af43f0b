import { isFile, type FileAnswer } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { Refusal } from "../http/refusal.ts";
import type { OpenCase } from "./caseView.ts";

/**
 * A form that names a file is believed only where the case holds that file, with this type and size: the law judges
 * both by what the answer says.
 */
export async function checkFiles({ staff, caseId }: OpenCase, answers: JsonObject): Promise<void> {
  const named = filesIn(answers);
  if (named.length === 0) return;
  const held = await staff.town.store.files.list(caseId);
  const isHeld = ({ id, type, size }: FileAnswer): boolean =>
    held.some((file) => file.id === id && file.type === type && file.size === size);
  if (!named.every(isHeld)) throw new Refusal(422, "unknown-file");
}

function filesIn(json: Json): FileAnswer[] {
  if (Array.isArray(json)) return json.flatMap((item: Json) => filesIn(item));
  if (!isJsonObject(json)) return [];
  return isFile(json) ? [json] : Object.values(json).flatMap(filesIn);
}

import { isFile, type Entry, type FileAnswer, type Filling } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import type { OpenDraft } from "./draft.ts";
import type { Town } from "../offering/loadOffering.ts";

/** Ids of the uploads that answers refer to, wherever they stand. */
export function fileIds(json: Json | undefined): string[] {
  if (Array.isArray(json)) return json.flatMap((item: Json) => fileIds(item));
  if (!isJsonObject(json)) return [];
  return isFile(json) ? [json.id] : Object.values(json).flatMap(fileIds);
}

const drop = async ({ store }: Town, owner: string, ids: readonly string[]): Promise<void> => {
  for (const id of ids) if (id !== "") await store.files.delete(owner, id);
};

/**
 * After a page was saved: what it replaced or took back goes at once. Nothing else does: another window may hold an
 * upload that stands in no answer yet.
 */
export async function dropReplacedFiles(
  town: Town,
  owner: string,
  before: Filling,
  after: Filling,
): Promise<void> {
  const kept = new Set(fileIds(after.answers));
  await drop(
    town,
    owner,
    fileIds(before.answers).filter((id) => !kept.has(id)),
  );
}

/** After a page was refused: the uploads that came with it. */
export const dropSentFiles = (town: Town, owner: string, sent: readonly Entry[]): Promise<void> =>
  drop(
    town,
    owner,
    sent.flatMap(([, value]) => (typeof value === "string" ? [] : [value.id])),
  );

/** Of the uploads that came with an answer, now or with an earlier try of it, those that nothing refers to. */
export function dropGivenUp(
  town: Town,
  owner: string,
  came: readonly FileAnswer[],
  used: Json,
): Promise<void> {
  const kept = new Set(fileIds(used));
  return drop(
    town,
    owner,
    came.map(({ id }) => id).filter((id) => !kept.has(id)),
  );
}

type Sent =
  | { readonly ok: true; readonly repeated: boolean; readonly state: { readonly data: JsonObject } }
  | { readonly ok: false }
  | "not-ready";

/**
 * Sends a draft and drops the uploads that the case's data does not refer to: given up in a conflict, or at a question
 * that is hidden now. They are looked for before it is sent, because letters come to the same place afterwards; only
 * the one sending that made the case drops them, and none where it was refused.
 */
export async function dropUnusedFiles<Result extends Sent>(
  town: Town,
  { id: owner, hasFiles }: Pick<OpenDraft, "id" | "hasFiles">,
  send: () => Promise<Result>,
): Promise<Result> {
  if (!hasFiles) return send();
  const held = await town.store.files.list(owner);
  const result = await send();
  if (result === "not-ready" || !result.ok || result.repeated) return result;
  const used = new Set(fileIds(result.state.data));
  await drop(
    town,
    owner,
    held.map(({ id }) => id).filter((id) => !used.has(id)),
  );
  return result;
}

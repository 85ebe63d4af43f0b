import type { OrganisationStore } from "../store/index.ts";

// How far something long has come, and what came of it, where every process of a server reads it: whoever is answered
// by another one than she asked first is told the same. It goes by itself when its time is over.

export interface Posted {
  /** What it is computed from, and since when. */
  readonly mark: string;
  readonly begun: string;
  readonly type: "working" | "done" | "failed";
  readonly done: number;
  readonly of: number;
  /** When its process was last heard of. */
  readonly at: string;
  readonly expires: string;
  /** In so many parts lies what came of it. */
  readonly parts: number;
}

const HEAD = "computation";
const PART = "computation-part";
/** Of text in one record: written as JSON once more it may take twice the room. */
const CHARACTERS = 100_000;

export async function readPosted({ records }: OrganisationStore, name: string): Promise<Posted | null> {
  const found = await records.get(HEAD, name);
  return found === null ? null : (found.content as Posted);
}

/** False where somebody has begun with something newer: that stands, and so does the end of the same. */
export async function post(
  store: OrganisationStore,
  id: string,
  posted: Posted,
  tries = 10,
): Promise<boolean> {
  const { records } = store;
  const found = await records.get(HEAD, id);
  const before = found === null ? null : (found.content as Posted);
  if (before !== null && before.mark !== posted.mark && before.begun > posted.begun) return false;
  const isOver = before !== null && before.begun === posted.begun && before.type !== "working";
  if (isOver && before.mark === posted.mark) return true;
  const { expires } = posted;
  const saved = await records.save({
    kind: HEAD,
    id,
    rev: found?.rev ?? 0,
    expires,
    content: { ...posted },
  });
  // How far it is may be said a moment later; how it ended is said once.
  if (saved.ok || posted.type === "working" || tries === 0) return true;
  return post(store, id, posted, tries - 1);
}

export const forgetPosted = ({ records }: OrganisationStore, name: string): Promise<void> =>
  records.delete(HEAD, name);

/** Keeps what came of it; in how many parts. */
export async function keepResult(
  store: OrganisationStore,
  name: string,
  result: unknown,
  expires: string,
): Promise<number> {
  const text = JSON.stringify(result);
  const parts = Math.ceil(text.length / CHARACTERS);
  for (let part = 0; part < parts; part += 1)
    await writePart(store, idOf(name, part), { text: textOf(text, part) }, expires);
  return parts;
}
const textOf = (text: string, part: number): string => text.slice(part * CHARACTERS, (part + 1) * CHARACTERS);

/** Null where a part is not there any more. */
export async function readResult<T>(
  { records }: OrganisationStore,
  name: string,
  parts: number,
): Promise<T | null> {
  const found = await Promise.all(
    Array.from({ length: parts }, (_, part) => records.get(PART, idOf(name, part))),
  );
  const texts = found.flatMap((one) => (one === null ? [] : [(one.content as { text: string }).text]));
  return texts.length < parts ? null : (JSON.parse(texts.join("")) as T);
}

const idOf = (name: string, part: number): string => `${name}/${part}`;

async function writePart(
  { records }: OrganisationStore,
  id: string,
  content: { readonly text: string },
  expires: string,
): Promise<void> {
  const rev = (await records.get(PART, id))?.rev ?? 0;
  await records.save({ kind: PART, id, rev, expires, content });
}

import type { LogKey } from "@blaupause/ui";
import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Who changed what of an organisation: people, roles, settings, services. Each entry seals the one before. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  /** A code: `person-changed`, `release-approved`. */
  readonly what: string;
  /** What it was about, by id; never an answer of a citizen. */
  readonly about: string;
}
export interface Entry extends LogLine {
  readonly chain: string;
}
export interface Head {
  readonly seq: number;
  readonly chain: string;
}

/** Who did what was done by a command on the server's own machine. */
export const ON_SERVER = "command-line";

export const ENTRY = "log";
const HEAD = "log-head";
export const idOf = (seq: number): string => String(seq).padStart(12, "0");
export const chainAfter = (before: string, { at, by, what, about }: LogLine): string =>
  createHash("sha256")
    .update(JSON.stringify([before, at, by, what, about]))
    .digest("base64url");

const TRIES = 20;

type CodeOf<Key> = Key extends `log.${infer Code}` ? Code : never;
/** What the log may speak of: exactly what there are words for. */
export type LogCode = CodeOf<LogKey>;

/** Writes down that somebody did something. Entries that come at once follow each other. */
export async function note(
  { clock }: Pick<Deps, "clock">,
  { records }: OrganisationStore,
  by: string,
  what: LogCode,
  about: string,
): Promise<void> {
  const line: LogLine = { at: clock(), by, what, about };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { head, rev } = await headOf(records);
    const seq = head.seq + 1;
    const entry: Entry = { ...line, chain: chainAfter(head.chain, line) };
    const saved = await records.save({
      kind: ENTRY,
      id: idOf(seq),
      rev: 0,
      expires: null,
      content: { ...entry },
    });
    // Somebody else was first, or died before the head was moved: what is there counts, and the head follows it.
    const written = saved.ok ? entry : await entryAt(records, seq);
    if (written === null) continue;
    await records.save({
      kind: HEAD,
      id: "head",
      rev,
      expires: null,
      content: { seq, chain: written.chain },
    });
    if (saved.ok) return;
  }
  throw new Error("the log could not be written");
}

export type Records = OrganisationStore["records"];
export async function headOf(records: Records): Promise<{ readonly head: Head; readonly rev: number }> {
  const found = await records.get(HEAD, "head");
  const head = (found?.content ?? { seq: 0, chain: "" }) as unknown as Head;
  return { head, rev: found?.rev ?? 0 };
}
async function entryAt(records: Records, seq: number): Promise<Entry | null> {
  const found = await records.get(ENTRY, idOf(seq));
  return found === null ? null : (found.content as unknown as Entry);
}

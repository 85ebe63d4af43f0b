import { readFile } from "node:fs/promises";
import { isJsonObject, type Organisation } from "@blaupause/model";
import { Refusal } from "../backup/refusal.ts";
import { ENTRY, idOf, unlessDamaged, type Entry } from "../people/entries.ts";
import { headOf, type Head } from "../people/head.ts";
import { headOf as registerHeadOf, PAGE, pageAt } from "../register/pages.ts";
import type { OrganisationStore, Store } from "../store/index.ts";
import { missingIn, removedAmong } from "./removed.ts";

// Data that are put back to an earlier state as a whole agree with themselves. Only what was kept elsewhere tells: how many
// cases were entered, which never grows less, the last of them, which stays in its place, and one entry of the log of
// changes, which never changes.

/** How far an organisation had come; null: that cannot be read. */
export interface Anchor {
  readonly org: string;
  readonly entered: number | null;
  /** The last of them; absent in what earlier versions said, and where there is none. */
  readonly last?: string;
  /** The last entry of the log of changes; 0: there is none yet. */
  readonly log: Head | null;
}
/** What was further than it is now, or reads differently. */
export interface RolledBack {
  readonly org: string;
  readonly what: "organisation" | "register" | "log";
}

/** Of every organisation but those that are tried out and end by themselves; of those that were taken away, too. */
export async function anchorsOf(store: Store, removed?: readonly string[]): Promise<readonly Anchor[]> {
  const all = await store.platform.list();
  const there = all.filter(({ profile }) => (profile as Organisation).rehearsal !== true);
  const leaving = await store.platform.leaving();
  const gone = removed ?? (await removedAmong(store, await missingIn(store)));
  const orgs = [...[...there, ...leaving].map(({ id }) => id), ...gone];
  return Promise.all(orgs.map((org) => anchorOf(org, store.organisation(org))));
}

async function anchorOf(org: string, { records }: OrganisationStore): Promise<Anchor> {
  const register = await unlessDamaged(() => registerHeadOf(records));
  const log = await unlessDamaged(() => headOf(records));
  const entered =
    register && (register.head === null ? 0 : (register.head.page - 1) * PAGE + register.head.filled);
  const last = register?.head?.last?.caseId;
  const read = { entered, ...(last === undefined ? {} : { last }) };
  return { org, ...read, log: log && { seq: log.head.seq, chain: log.head.chain } };
}

/** Those that `backup --json` or `verify-audit --json` once said. */
export async function readAnchors(file: string): Promise<readonly Anchor[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refusal("file-missing", file);
  });
  const anchors = anchorsIn(text);
  if (anchors === null || anchors.length === 0 || !anchors.every(isAnchor))
    throw new Refusal("anchors-unknown", file);
  return anchors;
}

function anchorsIn(text: string): readonly unknown[] | null {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) && Array.isArray(json["anchors"]) ? json["anchors"] : null;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
function isAnchor(one: unknown): one is Anchor {
  if (!isJsonObject(one) || typeof one["org"] !== "string") return false;
  const { entered, log, last = "" } = one;
  const isLog = isJsonObject(log) && isCount(log["seq"]) && typeof log["chain"] === "string";
  return (entered === null || isCount(entered)) && typeof last === "string" && (log === null || isLog);
}

/** Where the data fall behind what was kept. */
export async function rolledBackSince(
  store: Store,
  kept: readonly Anchor[],
  removed: readonly string[],
): Promise<readonly RolledBack[]> {
  const now = new Map((await anchorsOf(store, removed)).map((anchor) => [anchor.org, anchor]));
  const found: RolledBack[] = [];
  for (const { org, entered, last, log } of kept) {
    const own = now.get(org);
    if (own === undefined) {
      found.push({ org, what: "organisation" });
      continue;
    }
    const isBehind = (own.entered ?? 0) < (entered ?? 0);
    if (isBehind || !(await isEntered(store.organisation(org), entered ?? 0, last)))
      found.push({ org, what: "register" });
    if (log !== null && !(await stands(store.organisation(org), log))) found.push({ org, what: "log" });
  }
  return found;
}

/** In its place: others may have filled it after the register was put back. */
async function isEntered({ records }: OrganisationStore, entered: number, last: string | undefined) {
  if (last === undefined || entered === 0) return true;
  const page = await pageAt(records, Math.ceil(entered / PAGE));
  return page !== null && page !== "damaged" && page.entries[(entered - 1) % PAGE]?.caseId === last;
}

async function stands({ records }: OrganisationStore, { seq, chain }: Head): Promise<boolean> {
  if (seq === 0) return true;
  const found = await unlessDamaged(() => records.get(ENTRY, idOf(seq)));
  return (found?.content as unknown as Entry | undefined)?.chain === chain;
}

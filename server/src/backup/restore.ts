import { SESSION } from "../auth/sessions.ts";
import { holdOf } from "../retention/hold.ts";
import { sealStore, type OrganisationStore } from "../store/index.ts";
import { fill, isEmpty, leftoverAt, NotEmpty, type DataPlace } from "../store/place.ts";
import type { RawStore } from "../store/raw.ts";
import type { Row } from "../store/rows.ts";
import { keepKey, keyIn, markOf, opensSome } from "../seal/index.ts";
import { erasuresFile, noteErasure, type Erasure } from "../store/erasures.ts";
import { checkBackup } from "./check.ts";
import type { Counts, Line } from "./lines.ts";
import { counting, quiet, type Progress } from "./progress.ts";
import { readBackup } from "./read.ts";
import { Refusal } from "./refusal.ts";
import type { Secret } from "./secret.ts";

export interface Restored {
  readonly counts: Counts;
  /** cases that were erased after the backup was made, and are again: also such as were drafts then */
  readonly erased: number;
  readonly hasMasterKey: boolean;
}

/**
 * Fills an empty place from a backup. The file is read twice: once to the end before anything is written, so that a
 * damaged or cut one is refused whole. What was erased since is erased again before anybody can open the place (E3).
 */
export async function restoreBackup(
  place: DataPlace,
  file: string,
  secret: Secret,
  erasures: readonly Erasure[],
  progress: Progress = quiet,
): Promise<Restored> {
  if (!(await isEmpty(place))) throw new Refusal("target-not-empty");
  const leftover = leftoverAt(place);
  if (leftover !== null) throw new Refusal("target-leftover", leftover);
  const { counts, master: inside, samples } = await checkBackup(file, secret, progress);
  const master = await masterFor(place, inside, erasures);
  if (master !== null && !opensSome(master, samples)) throw new Refusal("master-key-differs");
  let erased = 0;
  const rows = counting(rowsIn(readBackup(file, secret)), "restored", progress);
  await fill(place, rows, async (raw) => {
    erased = master === null ? 0 : await eraseAgain(raw, master, erasures);
  }).catch((error: unknown) => {
    throw error instanceof NotEmpty ? new Refusal("target-not-empty") : error;
  });
  if (inside !== null) await keepKey(place.folder, inside);
  // The list goes with the data: the next restore of an old backup needs it as well.
  for (const erasure of erasures) await noteErasure(erasuresFile(place.folder), erasure);
  return { counts, erased, hasMasterKey: inside !== null };
}

async function masterFor(place: DataPlace, inside: Uint8Array | null, erasures: readonly Erasure[]) {
  const here = await keyIn(place.folder);
  if (here !== null && inside !== null && markOf(here) !== markOf(inside))
    throw new Refusal("master-key-differs");
  const master = inside ?? here;
  // Erasing writes into the audit chain, which is proved by a key of the organisation.
  if (master === null && erasures.length > 0) throw new Refusal("master-key-missing");
  return master;
}

async function* rowsIn(lines: AsyncIterable<Line>): AsyncIterable<Row> {
  for await (const line of lines) if (line.type === "row" && !isPassing(line.row)) yield line.row;
}

/** Who was signed in then may have been signed out since, for a reason. Everybody signs in anew. */
const isPassing = ({ table, values }: Row): boolean =>
  table === "records" && SIGNED_IN.some((kind) => kind === values["kind"]);
const SIGNED_IN = [SESSION, "oidc-flow", "account-flow"] as const;

/**
 * An erasure is entered before it happens, and may have failed. Whoever held the case after that knew that it is there;
 * a hold from before it was let go.
 */
async function isHeldSince(store: OrganisationStore, caseId: string, at: string): Promise<boolean> {
  const hold = await holdOf(store, caseId);
  return hold !== null && Date.parse(hold.at) > Date.parse(at);
}

/** When the backup was made it was not sent yet: the draft bears the case's id, and holds what she had answered. */
async function isDraftGone({ drafts }: OrganisationStore, id: string): Promise<boolean> {
  if ((await drafts.load(id)) === null) return false;
  await drafts.delete(id);
  return true;
}

async function eraseAgain(raw: RawStore, master: Uint8Array, erasures: readonly Erasure[]): Promise<number> {
  const store = sealStore(raw, master);
  let count = 0;
  for (const { org, caseId, at } of erasures) {
    if (await isHeldSince(store.organisation(org), caseId, at)) continue;
    const event = { at, actor: "system", body: { basis: "erased-before-restore" } };
    const erased = await store.organisation(org).cases.erase(caseId, event);
    if (!erased.ok && erased.reason === "conflict")
      throw new Error(`nobody else writes here, and yet: ${caseId}`);
    if (erased.ok || (await isDraftGone(store.organisation(org), caseId))) count += 1;
  }
  return count;
}

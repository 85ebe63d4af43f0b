import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import type { Offering, WorkingCopyHead } from "../store/index.ts";
import { forgetTaken, saveTaken, standingOf, takenOf, type Taken } from "./standing.ts";

/** May it still be taken back? Until the first case on the new version (U11). */
export async function mayUndo({ store }: Town, service: string, taken: Taken | null): Promise<boolean> {
  const offering = taken === null || taken.hasCase === true ? null : await store.offerings.get(service);
  // Whatever was put on offer since is somebody's later decision.
  if (taken === null || offering?.program == null || offering.rev !== taken.offering + 1) return false;
  // A version that changes nothing here runs on the same program: what was received before it is on the one before.
  const isOwn = offering.program !== offering.previous;
  const since = isOwn ? new Date(Date.parse(taken.at) - SKEW_MS).toISOString() : taken.at;
  return !(await store.cases.hasSince(service, offering.program, since));
}
/** Another server's clock may be behind. */
const SKEW_MS = 3_600_000;

/** A running case was moved to the version that was taken over: from then on it stays. */
export async function closeWayBack({ store }: Town, service: string): Promise<void> {
  const taken = await takenOf(store, service);
  if (taken !== null && taken.hasCase !== true) await saveTaken(store, service, { ...taken, hasCase: true });
}

/** Back to the version before, exactly: what is on offer and the working copy. The new version is open again. */
export async function undoUpgrade(deps: Deps, town: Town, by: string, service: string): Promise<void> {
  const { store } = town;
  const taken = await takenOf(store, service);
  if (taken === null || !(await mayUndo(town, service, taken))) throw new Refusal(409, "cannot-undo");
  const before = (await store.offerings.history(service)).find(({ rev }) => rev === taken.offering);
  const now = await store.offerings.get(service);
  if (before === undefined || now === null) throw new Refusal(409, "cannot-undo");
  const saved = await store.offerings.save({ ...before, rev: now.rev, at: deps.clock(), by });
  if (!saved.ok) throw new Refusal(409, "changed-meanwhile");
  await copyBack(deps, town, by, before.template.id, taken);
  await forgetTaken(store, service);
  await note(deps, store, by, "upgrade-undone", `${service} ${taken.to}`);
}

/** A working copy that was edited since keeps its edits: it can be taken back in its own history. False: it was. */
export async function copyBack(
  deps: Deps,
  { store }: Town,
  by: string,
  id: string,
  taken: Taken,
): Promise<boolean> {
  const copy = await store.workingCopies.load(id);
  if (taken.madeCopy === true) return unmade(store, id, copy);
  if (copy === null || taken.copy === null || copy.rev !== taken.copy + 1) return false;
  const content = await store.workingCopies.revision(id, taken.copy);
  if (content === null) return false;
  const { title } = (content as { service: { title: string } }).service;
  const isDerived = copy.origin !== null && copy.origin.id !== id;
  const origin = taken.origin ?? (isDerived ? copy.origin : { id, version: taken.from });
  const label = `${taken.to} → ${taken.from}`;
  const back = { id, rev: copy.rev, title, content, at: deps.clock(), by, label, origin };
  return (await store.workingCopies.save(back)).ok;
}

/** Where there was no draft before, there is none again. */
async function unmade(store: Town["store"], id: string, copy: WorkingCopyHead | null): Promise<boolean> {
  if (copy?.rev === 1) await store.workingCopies.delete(id);
  return copy === null || copy.rev === 1;
}

/** A version that comes through the draft may be taken back like any other, once a release has made it public. */
export async function takenByRelease(
  { store }: Town,
  before: Offering | undefined,
  now: Pick<Taken, "to" | "at" | "by">,
): Promise<void> {
  if (before === undefined || before.template.version === now.to) return;
  const draft = (await standingOf(store, before.service, now.to))?.draft;
  const { copy = null, origin, madeCopy } = draft ?? {};
  const way = {
    ...(origin === undefined ? {} : { origin }),
    ...(madeCopy === undefined ? {} : { madeCopy }),
  };
  const from = before.template.version;
  await saveTaken(store, before.service, { ...now, from, offering: before.rev, copy, ...way });
}

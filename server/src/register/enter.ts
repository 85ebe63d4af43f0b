import type { Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import { RETENTION, writeLine } from "../people/log.ts";
import { apart } from "../retention/apart.ts";
import { writeCursor } from "../store/cursor.ts";
import type { Cases, OrganisationStore } from "../store/index.ts";
import { turn } from "../store/turn.ts";
import { isUpToDate, pageToFill } from "./openPage.ts";
import { hasPages, headOf, PAGE, saveHead, savePage } from "./pages.ts";
import type { Entry, KnownHead, Records } from "./pages.ts";

/** No process takes so long between a case's receipt and its last write, nor do their clocks differ by so much. */
const SETTLED_MS = 300_000;
/** A backup from MongoDB reads the register first and the log last; it does not take that long. */
const LOGGED_AFTER_MS = 86_400_000;

/** Enters every case that was received some minutes ago; any number of processes may. Trials are nobody's cases. */
export async function enterCases(deps: Deps): Promise<void> {
  for (const { id, profile } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) return;
    if ((profile as Organisation).rehearsal === true) continue;
    await turn(false);
    await apart(deps, `enter-cases ${id}`, () => enterIn(deps, deps.store.organisation(id)));
  }
}

type Clock = Pick<Deps, "clock" | "isStopping">;

export async function enterIn(deps: Clock, store: OrganisationStore): Promise<void> {
  while (deps.isStopping?.() !== true && (await enterSome(deps, store)));
  await noteBegin(deps, store);
}

/** Fills a page as far as there are cases; true where there may be more. */
async function enterSome(deps: Clock, { records, cases }: OrganisationStore): Promise<boolean> {
  const known = await headOf(records);
  const open = await pageToFill(records, known.head);
  const until = new Date(Date.parse(deps.clock()) - SETTLED_MS).toISOString();
  const fresh = await casesAfter(cases, open.last, until, PAGE - open.entries.length);
  if (fresh.length === 0 && isUpToDate(known.head, open)) return false;
  const begun = known.head === null ? await begin(deps, records) : known;
  if (begun?.head == null) return false;
  const entries = [...open.entries, ...fresh];
  if (fresh.length > 0 && !(await savePage(records, open.page, { rev: open.rev, entries }))) return false;
  const next = { ...begun.head, page: open.page, filled: entries.length, last: entries.at(-1) ?? open.last };
  return (await saveHead(records, begun.rev, next)) && entries.length === PAGE;
}

/** Before the first page. Pages without a head: somebody has taken it away. */
async function begin({ clock }: Clock, records: Records): Promise<KnownHead | null> {
  const none = { page: 1, filled: 0, last: null, isLogged: false };
  const head = { ...none, since: clock(), wasLost: await hasPages(records) };
  return (await saveHead(records, 0, head)) ? headOf(records) : null;
}

/** In the order of receipt, which all that come later follow. */
async function casesAfter(cases: Cases, last: Entry | null, until: string, limit: number): Promise<Entry[]> {
  const cursor = last && writeCursor({ received: last.receivedAt, id: last.caseId });
  const page = await cases.heads({ cursor, limit });
  return page.cases
    .filter(({ receivedAt }) => receivedAt <= until)
    .map(({ caseId, number, receivedAt }) => ({ caseId, number, receivedAt }));
}

/** Once, so that a register that is taken away whole is missed: nobody takes a line out of the log unseen. */
async function noteBegin(deps: Clock, store: OrganisationStore): Promise<void> {
  const { head, rev } = await headOf(store.records);
  if (head === null || head.isLogged) return;
  if (Date.parse(deps.clock()) - Date.parse(head.since) < LOGGED_AFTER_MS) return;
  await writeLine(deps, store, RETENTION, "register-begun", head.since);
  await saveHead(store.records, rev, { ...head, isLogged: true });
}

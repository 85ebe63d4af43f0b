import { unlessDamaged } from "../people/entries.ts";
import { writeCursor } from "../store/cursor.ts";
import type { Cases, OrganisationStore } from "../store/index.ts";
import { headOf, pageAt, PAGE, type Entry } from "./pages.ts";

export interface Missing {
  /** So many stand in the register. */
  readonly entered: number;
  /** And of so many of them not even an erasure is left. */
  readonly missing: number;
  /** The first ones by name. */
  readonly named: readonly Entry[];
}

const NAMED = 20;

/** Looks page by page whether who stands there is there: of a million cases one page is in memory. */
export async function missingIn(store: OrganisationStore): Promise<Missing> {
  const named: Entry[] = [];
  let [entered, missing, before] = [0, 0, null as Entry | null];
  for await (const entries of pagesOf(store)) {
    const gone = await goneOf(store.cases, before, entries);
    named.push(...gone.slice(0, NAMED - named.length));
    entered += entries.length;
    missing += gone.length;
    before = entries.at(-1) ?? before;
  }
  return { entered, missing, named };
}

/** What can be read of it: what cannot be is told elsewhere. */
async function* pagesOf({ records }: OrganisationStore): AsyncIterable<readonly Entry[]> {
  const last = (await unlessDamaged(() => headOf(records)))?.head?.page ?? 0;
  for (let page = 1; ; page += 1) {
    const found = await pageAt(records, page);
    if (found === null && page > last) return;
    if (found !== null && found !== "damaged") yield found.entries;
  }
}

/** Cases are walked through along with the register, both in the order of receipt; who is not met is looked for. */
async function goneOf(cases: Cases, before: Entry | null, entries: readonly Entry[]): Promise<Entry[]> {
  const met = new Set<string>();
  for await (const caseId of idsBetween(cases, before, entries.at(-1))) met.add(caseId);
  const gone: Entry[] = [];
  for (const entry of entries) if (!met.has(entry.caseId) && (await isGone(cases, entry))) gone.push(entry);
  return gone;
}

const placeOf = ({ receivedAt, caseId }: Entry): string => writeCursor({ received: receivedAt, id: caseId });

async function* idsBetween(cases: Cases, from: Entry | null, to: Entry | undefined): AsyncIterable<string> {
  let cursor = from && placeOf(from);
  for (let isOver = to === undefined; !isOver;) {
    const page = await cases.heads({ cursor, limit: PAGE });
    for (const { caseId } of page.cases) yield caseId;
    const last = page.cases.at(-1);
    cursor = page.cursor;
    isOver = cursor === null || (to !== undefined && last !== undefined && last.receivedAt > to.receivedAt);
  }
}

/** One that cannot be opened is there; what is wrong with it, its own chain tells. */
const isGone = async (cases: Cases, { caseId }: Entry): Promise<boolean> =>
  (await unlessDamaged(async () => (await cases.load(caseId)) === null)) ?? false;

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
  /** Cases received before the last one entered that stand nowhere: nobody would miss them. */
  readonly notEntered: number;
  readonly namedNotEntered: readonly Entry[];
}

const NAMED = 20;

/** Looks page by page whether who stands there is there, and who is there stands there: of a million cases one page is in memory. */
export async function missingIn(store: OrganisationStore): Promise<Missing> {
  const [named, namedNotEntered] = [[] as Entry[], [] as Entry[]];
  let [entered, missing, notEntered, before] = [0, 0, 0, null as Entry | null];
  for await (const entries of pagesOf(store)) {
    const { gone, late } = await comparedWith(store.cases, before, entries);
    named.push(...gone.slice(0, NAMED - named.length));
    namedNotEntered.push(...late.slice(0, NAMED - namedNotEntered.length));
    entered += entries.length;
    missing += gone.length;
    notEntered += late.length;
    before = entries.at(-1) ?? before;
  }
  return { entered, missing, named, notEntered, namedNotEntered };
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
async function comparedWith(cases: Cases, before: Entry | null, entries: readonly Entry[]) {
  const [met, gone, late] = [new Set<string>(), [] as Entry[], [] as Entry[]];
  const known = new Set(entries.map(({ caseId }) => caseId));
  for await (const found of headsBetween(cases, before, entries.at(-1)))
    if (known.has(found.caseId)) met.add(found.caseId);
    else if (isBefore(found, entries.at(-1))) late.push(found);
  for (const entry of entries) if (!met.has(entry.caseId) && (await isGone(cases, entry))) gone.push(entry);
  return { gone, late };
}

const placeOf = ({ receivedAt, caseId }: Entry): string => writeCursor({ received: receivedAt, id: caseId });

/** In the order of receipt. */
const isBefore = (one: Entry, last: Entry | undefined): boolean =>
  last !== undefined &&
  (one.receivedAt < last.receivedAt || (one.receivedAt === last.receivedAt && one.caseId < last.caseId));

async function* headsBetween(cases: Cases, from: Entry | null, to: Entry | undefined): AsyncIterable<Entry> {
  let cursor = from && placeOf(from);
  for (let isOver = to === undefined; !isOver;) {
    const page = await cases.heads({ cursor, limit: PAGE });
    for (const { caseId, number, receivedAt } of page.cases) yield { caseId, number, receivedAt };
    const last = page.cases.at(-1);
    cursor = page.cursor;
    isOver = cursor === null || (to !== undefined && last !== undefined && last.receivedAt > to.receivedAt);
  }
}

/** One that cannot be opened is there; what is wrong with it, its own chain tells. */
const isGone = async (cases: Cases, { caseId }: Entry): Promise<boolean> =>
  (await unlessDamaged(async () => (await cases.load(caseId)) === null)) ?? false;

import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { CaseSummary } from "../store/index.ts";

const DAY = 86_400_000;
const WINDOW = 30 * DAY;
/** Below so many closed cases a figure would tell of single people. */
const FEWEST = 5;
const PAGE = 200;
const MOST = 2000;

/** Cases received in the last thirty days, and the middle of the days from receipt to the end; null below five. */
export async function figuresOf(
  deps: Deps,
  town: Town,
  service: string,
): Promise<{ readonly cases: number; readonly days: number | null }> {
  const since = Date.parse(deps.clock()) - WINDOW;
  const recent = (await casesOf(town, service)).filter(({ receivedAt }) => Date.parse(receivedAt) >= since);
  const closed = recent.filter(({ status }) => status === "closed");
  if (closed.length < FEWEST) return { cases: recent.length, days: null };
  const lengths = await Promise.all(closed.map((one) => lengthOf(town, one)));
  const sorted = lengths.toSorted((left, right) => left - right);
  return { cases: recent.length, days: sorted[Math.floor(sorted.length / 2)] ?? null };
}

async function casesOf({ store }: Town, service: string): Promise<readonly CaseSummary[]> {
  const found: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.cases.list({
      service,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.cases);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined && found.length < MOST);
  return found;
}

async function lengthOf({ store }: Town, { caseId, receivedAt }: CaseSummary): Promise<number> {
  const closed = (await store.cases.events(caseId)).findLast(({ type }) => type === "caseClosed");
  return Math.round((Date.parse(closed?.at ?? receivedAt) - Date.parse(receivedAt)) / DAY);
}

import { stateOf } from "../cases/storedState.ts";
import type { CaseRecord, OrganisationStore } from "../store/index.ts";

/** What stands still in an organisation: how much, since when and of which services; nothing of what is in the cases. */
export interface Standing {
  /** Cases. */
  readonly count: number;
  /** When each step got stuck, the oldest first. */
  readonly since: readonly string[];
  /** Hashes of the programs the cases are on: their services' titles stand there. */
  readonly programs: readonly string[];
}
const PAGE = 200;
/** Beyond so many cases they are counted only: opening all of a great burst would hold the process up. */
const OPENED = 1000;

export async function standingIn({ cases }: OrganisationStore): Promise<Standing> {
  const ids = await stuckIds(cases);
  const opened: CaseRecord[] = [];
  for (const id of ids.slice(0, OPENED)) {
    const found = await cases.load(id);
    if (found !== null) opened.push(found);
  }
  const since = opened.flatMap(stuckSince).toSorted();
  return { count: ids.length, since, programs: [...new Set(opened.map(({ program }) => program))] };
}

/** Whether anything does: one look into an index. */
export const standsAnything = async ({ cases }: OrganisationStore): Promise<boolean> =>
  (await cases.ids({ roles: ["incident"], limit: 1 })).ids.length > 0;

async function stuckIds(cases: OrganisationStore["cases"]): Promise<readonly string[]> {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof cases.ids>> = await cases.ids({
      roles: ["incident"],
      limit: PAGE,
      cursor,
    });
    all.push(...page.ids);
    ({ cursor } = page);
  } while (cursor !== null);
  return all;
}

const stuckSince = (record: CaseRecord): string[] =>
  Object.values(stateOf(record)?.tokens ?? {}).flatMap((token) =>
    token.type === "incident" ? [token.since] : [],
  );

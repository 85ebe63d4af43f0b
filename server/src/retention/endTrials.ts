import { apart } from "./apart.ts";
import type { Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import { isTrialName } from "../designer/nameOfTrial.ts";
import type { Offering, OrganisationStore } from "../store/index.ts";

const PAGE = 100;
/** How long a draft can be tried on a phone after it was last given out, in milliseconds: thirty days. */
const LENGTH = 30 * 24 * 3_600_000;

/** Trials are for trying: after thirty days the page is gone, and with it whatever was typed there. How many ended. */
export async function endTrials(deps: Deps): Promise<number> {
  let ended = 0;
  for (const { id, profile } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) break;
    // Erasing asks for no hold and no term here, so what is tried out has to be known by more than one word.
    if (isTrialName(id) && (profile as Organisation).rehearsal === true)
      ended += (await apart(deps, `end-trials ${id}`, () => endIn(deps, deps.store.organisation(id)))) ?? 0;
  }
  if (ended > 0) deps.log({ level: "info", event: "trials-ended", count: ended });
  return ended;
}

async function endIn(deps: Deps, store: OrganisationStore): Promise<number> {
  const now = Date.parse(deps.clock());
  const isOver = ({ state, at }: Offering): boolean => state === "live" && Date.parse(at) + LENGTH < now;
  const over = (await store.offerings.list()).filter(isOver);
  if (over.length === 0) return 0;
  // What was typed goes first: an end that stops half-way is begun again by the next round.
  if (!(await eraseAll(deps, store))) return 0;
  for (const offering of over) await store.offerings.save({ ...offering, state: "ended", at: deps.clock() });
  return over.length;
}

/** False where the server stops before all are gone. */
async function eraseAll(deps: Deps, { cases }: OrganisationStore): Promise<boolean> {
  const event = { at: deps.clock(), actor: "retention", body: { reason: "trial-ended" } };
  let cursor: string | undefined;
  do {
    if (deps.isStopping?.() === true) return false;
    const page = await cases.list({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const { caseId } of page.cases) await cases.erase(caseId, event);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return true;
}

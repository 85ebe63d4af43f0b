import type { Organisation } from "@blaupause/model";
import { dayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { accept } from "./accept.ts";
import { forgetStanding, scheduledIn } from "./standing.ts";
import { tellNotTaken } from "./tell.ts";

/** Takes over what was to be taken over from today on. How many. */
export async function takeDueUpgrades(deps: Deps): Promise<number> {
  let taken = 0;
  for (const { id, profile } of await deps.store.platform.list())
    taken += await inTown(deps, { profile: profile as Organisation, store: deps.store.organisation(id) });
  return taken;
}

async function inTown(deps: Deps, town: Town): Promise<number> {
  const today = dayIn(town, deps.clock());
  let taken = 0;
  for (const { service, on, to, choices, by } of await scheduledIn(town.store)) {
    if (on === null || on > today) continue;
    try {
      await accept(deps, town, service, { to, choices, by });
      taken += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What no longer fits is open again: somebody has to look at it.
      await forgetStanding(town.store, service);
      await tellNotTaken(deps, town, service, to);
      deps.log({ level: "warn", event: "upgrade-not-taken", org: town.profile.id, code: error.code });
    }
  }
  return taken;
}

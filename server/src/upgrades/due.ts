import type { Organisation } from "@blaupause/model";
import { dayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import { accept } from "./accept.ts";
import { apart } from "../retention/apart.ts";
import { hasCome } from "./hasCome.ts";
import { forgetStanding, standingsIn, type Standings } from "./standing.ts";
import { tellNotTaken } from "./tell.ts";

/** Takes over what was to be taken over from today on. How many. What fails in one place holds up no other. */
export async function takeDueUpgrades(deps: Deps): Promise<number> {
  let taken = 0;
  for (const { id, profile } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) break;
    const town = { profile: profile as Organisation, store: deps.store.organisation(id) };
    if (isDissolved(deps, town.profile)) continue;
    taken += (await apart(deps, `due-upgrades:${id}`, () => inTown(deps, town))) ?? 0;
  }
  return taken;
}

async function inTown(deps: Deps, town: Town): Promise<number> {
  const today = dayIn(town, deps.clock());
  let taken = 0;
  for (const due of await standingsIn(town.store))
    // It came, and the server died before this was forgotten.
    if (await hasCome(town.store, due.service, due.to)) await forgetStanding(town.store, due.service);
    else if (due.standing === "scheduled" && due.on !== null && due.on <= today)
      taken += (await apart(deps, `due-upgrade:${town.profile.id}`, () => take(deps, town, due))) ?? 0;
  return taken;
}

async function take(deps: Deps, town: Town, { service, to, choices, by }: Standings): Promise<number> {
  try {
    await accept(deps, town, service, { to, choices, by });
    return 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What no longer fits is open again: somebody has to look at it.
    await tellNotTaken(deps, town, service, to);
    await forgetStanding(town.store, service);
    deps.log({ level: "warn", event: "upgrade-not-taken", org: town.profile.id, code: error.code });
    return 0;
  }
}

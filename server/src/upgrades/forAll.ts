import { openService } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { versionsOf } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { computed, forgetDone, standingOf } from "./computing.ts";
import { consequencesOf } from "./consequences.ts";
import type { Journeys } from "./journeys.ts";
import { spreadOf } from "./spread.ts";
import { computedView, type ComputedView, type SpreadView } from "./views.ts";

// Answers about everybody who offers a template. Whoever asks is told how far it has come, may leave, and finds it done.

const MINUTE = 60_000;

/** Works out for everybody what the working copy would mean as the next version, or joins who asked for the same. */
export async function computeForAll(deps: Deps, staff: Staff, id: string) {
  const { place, mark, copy } = await computationOf(deps, staff, id);
  const content = copy.content as { readonly service: unknown; readonly journeys: Journeys };
  const opened = openService(content.service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  const { service } = opened;
  const { journeys } = content;
  await forgetDone(place);
  return computed<ComputedView>(place, {
    mark,
    keepFor: 30 * MINUTE,
    isKept: true,
    compute: async (tell) => computedView(await consequencesOf(deps, id, { service, journeys }, tell)),
  });
}

/** How far it has come, or what came of it; nothing is begun. */
export async function readConsequences(deps: Deps, staff: Staff, id: string) {
  const { place, mark } = await computationOf(deps, staff, id);
  const found = await standingOf<ComputedView>(place, mark);
  return found ?? ({ type: "none" } as const);
}

async function computationOf(deps: Deps, { town }: Staff, id: string) {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  // What others changed is for whoever publishes the template, and nobody who only gives a draft its name.
  const newest = (await versionsOf(deps, id)).at(-1);
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  return {
    place: { deps, org: town.profile.id, name: `consequences ${id}` },
    mark: `${copy.rev} ${newest?.version ?? ""}`,
    copy,
  };
}

/** The map of one's own template, as it is now. */
export const readSpread = (deps: Deps, own: string, id: string) =>
  computed<SpreadView>(
    { deps, org: own, name: `spread ${id}` },
    {
      mark: "",
      keepFor: MINUTE / 2,
      compute: (tell) => spreadOf(deps, own, id, tell),
    },
  );

import type { Deeds, Effects } from "./effects.ts";
import { filledFeel } from "./feel.ts";
import type { Place } from "./place.ts";

const joined = (all: readonly string[], by: "or" | "and"): string =>
  all.length === 1 ? (all[0] ?? "") : all.map((one) => `(${one})`).join(` ${by} `);

/** Shown by any rule that shows it, unless one hides it. */
export function visibleOf(deeds: Deeds | undefined): string | null {
  if (deeds === undefined || (deeds.show.length === 0 && deeds.hide.length === 0)) return null;
  const hide = deeds.hide.map((one) => `not(${one})`);
  if (deeds.show.length === 0) return joined(hide, "and");
  const show = joined(deeds.show, "or");
  return hide.length === 0 ? show : `(${show}) and ${joined(hide, "and")}`;
}

/**
 * Whether an answer is needed here. In a group that may stay empty, and that no rule shows or hides, an answer is
 * needed as soon as anything in the group is answered.
 */
export function requiredOf(place: Place, { deeds }: Effects): boolean | string {
  const own = deeds.get(place)?.require ?? [];
  if (place.struktur.anzahl.min === 0) return own.length === 0 ? false : joined(own, "or");
  const free = freeGroup(place.parent, deeds);
  if (free === null) return true;
  const expression = joined([...(deeds.get(free)?.require ?? []), filledFeel(free, true)], "or");
  return expression.length > 4000 ? false : expression;
}

function freeGroup(place: Place | null, deeds: Effects["deeds"]): Place | null {
  if (place === null || place.kind === "list") return null;
  const known = deeds.get(place);
  const governed = known !== undefined && (known.show.length > 0 || known.hide.length > 0);
  if (place.struktur.anzahl.min === 0) return governed ? null : place;
  return freeGroup(place.parent, deeds);
}

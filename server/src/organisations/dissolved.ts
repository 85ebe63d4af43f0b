import { parseDate } from "@blaupause/feel";
import type { JsonObject, Organisation } from "@blaupause/model";
import { todayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import type { Fault } from "./judge.ts";
import { faultsOfOther, type Placed, type Relation } from "./parents.ts";

/** Is it no more, at the place where it was? */
export function isDissolved(deps: Pick<Deps, "clock">, profile: Organisation): boolean {
  const { dissolved } = profile;
  return dissolved !== undefined && dissolved.on <= todayIn(deps, { profile });
}

/** Who is responsible where an organisation is no more; the successor of one that is no more either has one itself. */
export async function successorOf(deps: Deps, { profile }: Town): Promise<Town | null> {
  const asked = new Set([profile.id]);
  let id = profile.dissolved?.successor;
  while (id !== undefined && !asked.has(id)) {
    asked.add(id);
    const found = await townById(deps, id);
    if (found === null || !isDissolved(deps, found.profile)) return found;
    id = found.profile.dissolved?.successor;
  }
  return null;
}

/** Who follows whom, by ids. */
export const successorsIn = (...all: readonly Placed[]): Relation =>
  new Map(
    all.map(({ id, profile }) => [
      id,
      ((profile as JsonObject)["dissolved"] as JsonObject | undefined)?.["successor"],
    ]),
  );

/** A day of the calendar, and a successor that is known and is not followed by this one. */
export function dissolvedFaults(id: unknown, profile: unknown, successors: Relation): readonly Fault[] {
  const { on } = ((profile as JsonObject)["dissolved"] ?? {}) as { readonly on?: unknown };
  const wrongDay = typeof on === "string" && parseDate(on) === null;
  const field = "dissolved.successor";
  return [
    ...(wrongDay ? [{ field: "dissolved.on", code: "not-valid" as const }] : []),
    ...faultsOfOther(id, successors).map((code) => ({ field, code })),
  ];
}

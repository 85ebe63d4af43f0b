import { canonical, openService, type JsonObject, type Service } from "@blaupause/model";
import { diff, isOpen, upgrade } from "@blaupause/reuse";
import { withService } from "../journeys/withService.ts";
import type { Content } from "../session/content.ts";

export interface Both {
  /** What both began with; null where the server no longer has it. */
  readonly base: Content | null;
  readonly theirs: Content;
  readonly ours: Content;
}

/**
 * Both in one, by the same merge that brings a new version to a municipality; null where its result would be no service.
 * `named` says what an example case is called that both have changed: neither of the two is lost.
 */
export function joined(
  { base, theirs, ours }: Both,
  named: (name: string) => string,
): { readonly content: Content; readonly isClear: boolean } | null {
  if (base === null) return null;
  const result = upgrade(base.service, theirs.service, diff(base.service, ours.service, {}));
  if (!result.ok || !openService(result.service).ok) return null;
  // Each side's example cases name what it named; in the joined service it may stand elsewhere.
  const of = (side: Content): Journeys => withService(side, result.service).journeys;
  const journeys = joinedJourneys(of(base), of(theirs), of(ours), named);
  return { content: { service: result.service, journeys }, isClear: !result.conflicts.some(isOpen) };
}

type Journeys = Content["journeys"];

/** By name: what one side changed, added or removed holds; what both changed is there twice. */
export function joinedJourneys(
  base: Journeys,
  theirs: Journeys,
  ours: Journeys,
  named: (name: string) => string,
): Journeys {
  const result: Record<string, JsonObject> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const [was, there, here] = [base[name], theirs[name], ours[name]];
    const chosen = same(there, was) ? here : there;
    if (chosen !== undefined) result[name] = chosen;
    if (same(there, was) || same(here, was) || same(there, here) || here === undefined) continue;
    result[name] = here;
    if (there !== undefined) result[free(named(name), [theirs, ours])] = there;
  }
  return result;
}

const same = (left: JsonObject | undefined, right: JsonObject | undefined): boolean =>
  canonical(left ?? null) === canonical(right ?? null);
const free = (name: string, taken: readonly Journeys[]): string =>
  taken.some((one) => Object.hasOwn(one, name)) ? free(`${name} 2`, taken) : name;

/** The names of example cases that differ. */
export const changedJourneys = (before: Journeys, after: Journeys): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !same(before[name], after[name]),
  );

/** What both sides changed, by the addresses of the elements. */
export function contested(base: Service, theirs: Service, ours: Service): readonly string[] {
  const result = upgrade(base, theirs, diff(base, ours, {}));
  return result.ok ? [...new Set(result.conflicts.map(({ address }) => address))] : [];
}

import { check } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import type { Place } from "@blaupause/engine";
import { hash, type Adaptation, type JsonObject, type Problem, type Service } from "@blaupause/model";
import {
  adapt,
  diff,
  isOpen,
  refit,
  upgrade,
  type Choice,
  type Conflict,
  type Refitted,
} from "@blaupause/reuse";
import type { Template } from "../offering/templates.ts";
import { journeysAfter, playing, type Journeys, type Played } from "./journeys.ts";
import { atOnce, type Steps } from "./steps.ts";

/** A municipality's service, and the version of the template it was made from. */
export interface Local {
  readonly base: Template;
  readonly adaptation: Adaptation;
  readonly journeys: Journeys;
  readonly place: Place;
  /** It becomes a template itself: no municipality's values stand behind it, and no case runs on it. */
  readonly isTemplate?: boolean;
}
export interface Merged {
  readonly ours: Service;
  readonly service: Service;
  readonly adaptation: Adaptation;
  readonly values: JsonObject;
  readonly journeys: Journeys;
  readonly conflicts: readonly Conflict[];
  readonly todo: readonly string[];
  readonly dropped: readonly string[];
  readonly errors: number;
  readonly before: Played;
  readonly after: Played;
  /** Other values of a town with these changes, under the names of the new version, and what it would have to fill in. */
  readonly refitted: (values: JsonObject) => Refitted;
}

/** Can it be brought to another version? Not where it was made from something else than it says. */
export const isMadeFrom = ({ of }: Adaptation, base: Service): boolean => of === hashOf(base);

// One version is asked about by everybody who was made from it, and its hash costs more than all else that is asked.
const hashes = new WeakMap<Service, string>();
function hashOf(base: Service): string {
  const known = hashes.get(base) ?? hash(base);
  hashes.set(base, known);
  return known;
}

/** A next version in a municipality: merged, checked, and its example cases played before and after (U10). */
export const mergeInto = (local: Local, next: Template, choices: readonly Choice[]): Merged =>
  atOnce(merging(local, next, choices));

/** The same in steps, none of which takes longer than the merge itself. */
export function* merging(local: Local, next: Template, choices: readonly Choice[]): Steps<Merged> {
  const { base, adaptation, journeys, place, isTemplate = false } = local;
  const ours = adapt(base.service, adaptation);
  const made = upgrade(base.service, next.service, adaptation, choices);
  if (!ours.ok || !made.ok) throw new Error(`${base.id} ${base.version}: the adaptation does not fit`);
  const values = made.values as JsonObject;
  yield;
  const compiled = compile(made.service, values);
  yield;
  const problems = check(made.service, isTemplate ? null : values, compiled);
  yield;
  const { renamed } = diff(ours.service, made.service);
  const later = journeysAfter(base.journeys, next.journeys, journeys, { from: ours.service, renamed });
  const { program } = compile(ours.service, adaptation.values as JsonObject);
  const before = isTemplate ? unplayed : yield* playing(program, journeys, place);
  const after = isTemplate ? unplayed : yield* playing(compiled.program, later, place);
  return {
    ours: ours.service,
    service: made.service,
    adaptation: made.adaptation,
    values,
    journeys: later,
    conflicts: made.conflicts,
    todo: isTemplate ? [] : made.impact.todo,
    dropped: made.impact.dropped,
    errors: problems.filter((problem) => isMistake(problem, made.impact.todo)).length,
    before,
    after,
    refitted: (own) => refit(compiled.program.settings, own, renamed),
  };
}

/** A value that is missing is told as missing, and once. */
const isMistake = ({ severity, rule, params }: Problem, todo: readonly string[]): boolean =>
  severity === "error" && !(rule === "setting-missing" && todo.includes(String(params?.["path"])));

/** Without values there is nothing to play the example cases with: whoever takes the template over does. */
const unplayed: Played = { green: 0, of: 0, red: [] };

/** Nothing undecided, nothing missing, nothing wrong, and no example case that went well before fails (U10). */
export const isReady = ({ conflicts, todo, errors, after }: Merged): boolean =>
  !conflicts.some(isOpen) && todo.length === 0 && errors === 0 && after.red.length === 0;

import { compile } from "@blaupause/engine/compile";
import {
  openService,
  type Adaptation,
  type JsonObject,
  type Problem,
  type Service,
  type Values,
} from "@blaupause/model";
import { adapted, misfits } from "./adapt.ts";
import { courtOf, type Choice, type Conflict } from "./conflict.ts";
import { diff } from "./diff.ts";
import { withPolicy } from "./locked.ts";
import { merge } from "./merge/merge.ts";
import { refit, type Refitted } from "./refit.ts";
import { withReferences } from "./unresolved.ts";

/** What an upgrade changes for a municipality, as addresses in the service it will have. */
export interface Impact {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly moved: readonly string[];
  /** Settings that fell away, and settings that need a value. */
  readonly dropped: readonly string[];
  readonly todo: readonly string[];
}
export type Upgraded =
  | {
      readonly ok: true;
      readonly adaptation: Adaptation;
      readonly service: Service;
      readonly values: Values;
      readonly conflicts: readonly Conflict[];
      readonly impact: Impact;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A municipality's service on the next version of its template. Conflicts without `took` are open: the service shows
 * ours there, may be looked at, and must not be released. Choices of an earlier run are applied.
 */
export function upgrade(
  base: Service,
  next: Service,
  adaptation: Adaptation,
  choices: readonly Choice[] = [],
): Upgraded {
  const problems = misfits(base, adaptation);
  if (problems.length > 0) return { ok: false, problems };
  const court = courtOf(choices);
  const ours = adapted(base, adaptation);
  const merged = withPolicy(next, merge(base, next, ours, court), court);
  const whole = openService(merged);
  const service = whole.ok ? withReferences(next, merged, court) : merged;
  const opened = whole.ok ? openService(service) : whole;
  for (const problem of opened.ok ? [] : opened.problems) court.conflicts.push(invalid(problem));
  const local = diff(ours, service);
  const values = opened.ok
    ? refitted(service, adaptation.values, local.renamed)
    : unfitted(adaptation.values);
  return {
    ok: true,
    adaptation: withJourneys(diff(next, service, values.values), adaptation),
    service,
    values: values.values,
    conflicts: court.conflicts,
    impact: impactOf(local, values),
  };
}

const invalid = ({ rule, address, property, params }: Problem): Conflict => ({
  kind: "invalid",
  address,
  ...(property === undefined ? {} : { prop: property }),
  takes: [],
  params: { ...params, rule },
});
const withJourneys = (made: Adaptation, { journeys }: Adaptation): Adaptation =>
  journeys === undefined ? made : { ...made, journeys };

const unfitted = (values: Values): Refitted => ({ values: values as JsonObject, dropped: [], todo: [] });
function refitted(service: Service, values: Values, renamed: Adaptation["renamed"]): Refitted {
  return refit(compile(service).program.settings, values as JsonObject, renamed);
}

function impactOf({ set, add, remove, renamed }: Adaptation, { dropped, todo }: Refitted): Impact {
  const now = new Map(Object.entries(renamed).map(([address, old]) => [old, address]));
  const changed = Object.entries(set)
    .filter(([, props]) => Object.keys(props).some((property) => !property.startsWith("renamed/")))
    .map(([address]) => now.get(address) ?? address);
  return {
    added: Object.entries(add)
      .filter(([, { parent }]) => !Object.hasOwn(add, parent))
      .map(([address]) => address),
    removed: remove,
    changed,
    moved: Object.keys(renamed),
    dropped,
    todo,
  };
}

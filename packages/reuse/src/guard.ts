import type { Guard, Problem, Service } from "@blaupause/model";
import { againstParent } from "./chain.ts";
import { diff } from "./diff.ts";
import { keyOf, violations } from "./policy.ts";

/**
 * What a template keeps of an edit (U7), for `change`. What stood against it before is not held against the next edit:
 * otherwise nobody could take it back step by step. A service that is derived is a template made from this one.
 */
export function guardOf(template: Service, isDerived: boolean): Guard {
  const against = (service: Service): readonly Problem[] =>
    isDerived ? againstParent(template, service) : violations(template, diff(template, service));
  return (before, after) => {
    if (before === after) return [];
    const found = against(after);
    if (found.length === 0) return found;
    const known = new Set(against(before).map(keyOf));
    return found.filter((problem) => !known.has(keyOf(problem)));
  };
}

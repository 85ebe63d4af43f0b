import { compile, type Compiled } from "@blaupause/engine/compile";
import type { JsonObject, Problem, Service } from "@blaupause/model";
import { contextOf } from "./context.ts";
import { rules } from "./rules/index.ts";

const WEIGHT: Readonly<Record<Problem["severity"], number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Everything that can be found wrong with a service before anybody uses it; with values, as a municipality has it.
 * Whoever has compiled it already hands that over.
 */
export function check(
  service: Service,
  values: JsonObject | null = null,
  compiled: Compiled = compile(service, values ?? {}),
): Problem[] {
  const context = contextOf(service, values, compiled);
  const found = Object.values(rules).flatMap((rule) => [...rule(context)]);
  return found.toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
}

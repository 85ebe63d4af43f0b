import type { Compiled } from "@blaupause/engine/compile";
import { elements, type Element, type JsonObject, type Problem, type Service } from "@blaupause/model";
import { graphOf, type Graph } from "./graph.ts";
import { structuralReferences, type StructuralReference } from "./references.ts";

/** What every rule may look at; made once for a check. */
export interface Context {
  readonly service: Service;
  /** A municipality's values; null when a template is checked by itself. */
  readonly values: JsonObject | null;
  readonly compiled: Compiled;
  readonly elements: readonly Element[];
  readonly byAddress: ReadonlyMap<string, Element>;
  readonly references: readonly StructuralReference[];
  readonly graph: Graph;
}
export type Rule = (context: Context) => Iterable<Problem>;

export function contextOf(service: Service, values: JsonObject | null, compiled: Compiled): Context {
  const all = [...elements(service)];
  return {
    service,
    values,
    compiled,
    elements: all,
    byAddress: new Map(all.map((element) => [element.address, element])),
    references: structuralReferences(service),
    graph: graphOf(service),
  };
}

type Params = Problem["params"];
const problem =
  (severity: Problem["severity"]) =>
  (rule: string, address: string, property?: string, params?: Params): Problem => ({
    rule,
    severity,
    address,
    ...(property === undefined ? {} : { property }),
    ...(params === undefined ? {} : { params }),
  });
export const error = problem("error");
export const warning = problem("warning");
export const hint = problem("hint");

import type { Op } from "./tokens.ts";

/** What a rule says, before anybody knows where its ids stand. */
export type Ref = readonly string[];
export type Condition =
  | { readonly t: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly t: "is"; readonly ref: Ref; readonly op: Op; readonly value: string }
  | { readonly t: "land"; readonly keys: readonly string[]; readonly yes: boolean }
  | { readonly t: "filled"; readonly ref: Ref; readonly yes: boolean };
export type Effect =
  | { readonly do: "show" | "hide" | "require"; readonly target: Ref; readonly when: Condition | null }
  | { readonly do: "any" | "one"; readonly refs: readonly Ref[] }
  | { readonly do: "compare"; readonly left: Ref; readonly op: Op; readonly right: Ref | null }
  | { readonly do: "calendar"; readonly refs: readonly Ref[] };

const opposite: Readonly<Record<Op, Op>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

export function not(one: Condition): Condition {
  if ("of" in one) return { t: one.t === "and" ? "or" : "and", of: one.of.map(not) };
  if (one.t === "filled" || one.t === "land") return { ...one, yes: !one.yes };
  return { ...one, op: opposite[one.op] };
}

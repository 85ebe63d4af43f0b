import type { Spread } from "./SpreadPage.tsx";

export type SpreadRow = Spread["rows"][number];
export const spreadStates = [
  "current",
  "open",
  "conflict",
  "scheduled",
  "drafted",
  "refused",
  "derived",
  "preparing",
  "declined",
  "not-offered",
  "not-responsible",
] as const;
export type SpreadState = (typeof spreadStates)[number];

/** Where a municipality stands, in one word. */
export function stateOf({ state, standing, conflicts }: SpreadRow): SpreadState {
  if (state === "derived" || state === "not-responsible" || state === "preparing" || state === "declined")
    return state;
  if (state !== "live") return "not-offered";
  if (standing === "open" && conflicts > 0) return "conflict";
  return standing ?? "current";
}

/** Somebody there has to decide something. */
export const mustAct = (row: SpreadRow): boolean => ["open", "conflict"].includes(stateOf(row));

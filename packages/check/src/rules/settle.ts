import type { PolicyEntry, Problem, Service } from "@blaupause/model";
import { warning, type Rule } from "../context.ts";

/** What each municipality is to settle must be there, and she must be able to change something of it. */
export const settle: Rule = ({ service: { policy = {} }, byAddress }) =>
  Object.entries(policy).flatMap(([address, entry]): Problem[] => {
    if (entry.settle !== true) return [];
    if (!byAddress.has(address)) return [warning("settle-nowhere", address)];
    return isFixed(policy, address) ? [warning("settle-fixed", address)] : [];
  });

/** Each axis as the nearest entry around it says. */
function isFixed(policy: NonNullable<Service["policy"]>, address: string): boolean {
  const around: PolicyEntry = Object.entries(policy)
    .filter(([one]) => one === "" || address === one || address.startsWith(`${one}/`))
    .toSorted(([one], [other]) => one.length - other.length)
    .reduce((found, [, entry]) => ({ ...found, ...entry }), {});
  return around.structure === "none" && around.text === false;
}

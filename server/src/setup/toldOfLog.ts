import type { Deps } from "../deps.ts";
import { foundTold } from "../incidents/told.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Check } from "./check.ts";
import { hindering, isOfMail, PENDING, said } from "./toldOfStuck.ts";

/** Who was told that the log is not whole; a look at a log that was whole says nothing of that. */
export async function toldOfLog(deps: Deps, town: Town): Promise<Check["told"]> {
  const { last } = await foundTold(town.store, "log");
  const isCovered = last !== null && last.count > 0;
  if (isCovered && last.fault === null) return said("last", last);
  const hindered = await hindering(deps, town);
  if (hindered !== null) return hindered;
  return isCovered && isOfMail(last.fault) ? said(last.fault, last) : { ...PENDING, say: "daily" };
}

import { nextNumbers } from "../cases/number.ts";
import { found, type Check, type Looked } from "./check.ts";

/** With so small a share of it left, a range is renewed. */
const LITTLE = 0.1;

/** How far a range is from its end: beyond it, cases still get numbers, which may be somebody else's. */
export async function caseNumbers({ deps, staff: { town } }: Looked) {
  const { caseFrom, caseTo } = town.profile.numbers ?? {};
  const { value } = await nextNumbers(town, deps.clock());
  return told("caseNumbers", value, caseFrom, caseTo);
}

export async function cashNumbers({ deps, staff: { town } }: Looked) {
  const { cashFrom, cashTo } = town.profile.numbers ?? {};
  const { cash } = await nextNumbers(town, deps.clock());
  return told("cashNumbers", cash, cashFrom, cashTo);
}

function told(about: string, next: number, from = 1, to?: number): Check {
  if (to === undefined) return found(about, "unused", "endless");
  const count = to - next + 1;
  if (count <= 0) return found(about, "broken", "over");
  return count <= Math.max(1, (to - from + 1) * LITTLE)
    ? found(about, "open", "little", { count })
    : found(about, "fine", "left", { count });
}

import { nextNumber } from "../cases/number.ts";
import { found, type Looked } from "./check.ts";

/** With so small a share of it left, a range is renewed. */
const LITTLE = 0.1;

interface Range {
  readonly kind: "case" | "cash";
  readonly left: number;
  readonly all: number;
}

/** How far the ranges are from their ends: beyond one, cases still get numbers, which may be somebody else's. */
export async function numbers({ deps, staff }: Looked) {
  const ranges = await rangesOf({ deps, staff });
  const [worst] = ranges.toSorted((one, other) => one.left / one.all - other.left / other.all);
  if (worst === undefined) return found("numbers", "unused", "endless");
  const { kind, left, all } = worst;
  if (left <= 0) return found("numbers", "broken", `${kind}-over`);
  const isLittle = left <= all * LITTLE;
  return found("numbers", isLittle ? "open" : "fine", `${kind}-${isLittle ? "little" : "left"}`, {
    count: left,
  });
}

async function rangesOf({ deps, staff }: Pick<Looked, "deps" | "staff">): Promise<readonly Range[]> {
  const { caseFrom, caseTo, cashFrom, cashTo } = staff.town.profile.numbers ?? {};
  const next = await nextNumber(staff.town, deps.clock());
  return [...rangeOf("case", next.value, caseFrom, caseTo), ...rangeOf("cash", next.cash, cashFrom, cashTo)];
}

const rangeOf = (kind: Range["kind"], next: number, from = 1, to?: number): Range[] =>
  to === undefined ? [] : [{ kind, left: to - next + 1, all: to - from + 1 }];

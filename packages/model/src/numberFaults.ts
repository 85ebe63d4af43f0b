import type { Organisation } from "./organisation.ts";
import { canCoincide } from "./numberOverlap.ts";
import { HIGHEST_NUMBER, LONGEST_PAID, hasYear, patternOf, printNumber, shapeOf } from "./numberPattern.ts";

export type Numbers = NonNullable<Organisation["numbers"]>;

/** What does not go together in how an organisation writes and counts its numbers. */
export interface NumberFault {
  readonly field: `numbers.${keyof Numbers}`;
  readonly code: "not-valid" | "below-start" | "needs-start" | "needs-pattern" | "overlaps" | "too-long";
}

export function numberFaults(prefix: string, numbers: Numbers): readonly NumberFault[] {
  const { cash, caseFrom = 1, caseTo, cashFrom, cashTo } = numbers;
  return [
    ...ENDS.filter((end) => !isRunning(numbers[end])).map((end) => fault(end, "not-valid")),
    ...(caseTo !== undefined && caseTo < caseFrom ? [fault("caseTo", "below-start")] : []),
    ...(cashFrom !== undefined && cash === undefined ? [fault("cash", "needs-pattern")] : []),
    ...(cashFrom === undefined && (cashTo !== undefined || (cash !== undefined && !hasYear(cash)))
      ? [fault("cashFrom", "needs-start")]
      : []),
    ...(cashTo !== undefined && cashTo < (cashFrom ?? 1) ? [fault("cashTo", "below-start")] : []),
    ...(isMixed(prefix, numbers) ? [fault("cash", "overlaps")] : []),
    ...(isCut(prefix, numbers) ? [fault(cash === undefined ? "case" : "cash", "too-long")] : []),
  ];
}

const ENDS = ["caseFrom", "caseTo", "cashFrom", "cashTo"] as const;
const fault = (part: keyof Numbers, code: NumberFault["code"]): NumberFault => ({
  field: `numbers.${part}`,
  code,
});
const isRunning = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 1 && value <= HIGHEST_NUMBER);

/** Of so many numbers none is longer than payments may be, where no end is laid down. */
const MANY = 999_999;

function isCut(prefix: string, numbers: Numbers): boolean {
  const { cash, caseFrom, caseTo, cashFrom, cashTo } = numbers;
  const [from = 1, to] = cashFrom === undefined ? [caseFrom, caseTo] : [cashFrom, cashTo];
  const last = Math.max(from, to ?? from - 1 + MANY);
  return printNumber(cash ?? patternOf(prefix, numbers.case), "2026", last).length > LONGEST_PAID;
}

/** The number of a case is never what another one is paid by. With one count for both they may look alike. */
function isMixed(prefix: string, { case: own, cash, cashFrom }: Numbers): boolean {
  if (cash === undefined) return false;
  const pattern = patternOf(prefix, own);
  const isOne = cashFrom === undefined && shapeOf(cash) === shapeOf(pattern);
  return !isOne && canCoincide(cash, pattern);
}

import {
  CASH_PATTERN,
  NUMBER_PATTERN,
  hasYear,
  numberFaults,
  patternOf,
  printNumber,
  shapeOf,
  type Numbers,
} from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { useFault } from "../form/useFault.ts";
import { RangeField } from "./RangeField.tsx";

/** What comes next by each count, wherever it is to begin. */
interface Next {
  readonly year: string;
  readonly value: number;
  readonly cashOfYear: number;
  readonly cash: number;
  readonly shape: string;
}
interface NumberFieldsProps {
  readonly prefix: string;
  readonly numbers: Numbers | undefined;
  /** Absent: only an example can be shown. */
  readonly next?: Next;
  readonly change: (numbers: Numbers) => void;
}
const patterns = { case: new RegExp(NUMBER_PATTERN), cash: new RegExp(CASH_PATTERN) };
const wrong = { case: "own.number.wrong", cash: "own.number.cash.wrong" } as const;
const kinds = ["case", "cash"] as const;
type Kind = (typeof kinds)[number];

/** How numbers of cases and of payments are written and counted, each with the next one as it would be. */
export function NumberFields(props: NumberFieldsProps): ReactNode {
  const { numbers = {}, change } = props;
  return kinds.map((kind) => (
    <div key={kind} className="bp-number">
      <PatternField {...props} numbers={numbers} kind={kind} />
      <div className="bp-range">
        {(["From", "To"] as const).map((end) => (
          <RangeField key={end} part={`${kind}${end}`} numbers={numbers} change={change} />
        ))}
      </div>
    </div>
  ));
}

interface PatternFieldProps extends NumberFieldsProps {
  readonly kind: Kind;
  readonly numbers: Numbers;
}
function PatternField({ kind, prefix, numbers, next, change }: PatternFieldProps): ReactNode {
  const { t } = useDesk();
  const { [kind]: typed = "", ...other } = numbers;
  const marks = { year: "{jahr}", short: "{jj}", number: "{nummer}", four: "{nummer:4}" };
  const field = { name: `numbers.${kind}`, label: t(`own.number.${kind}`), wrong: t(wrong[kind]) };
  // What the server found wrong stands at the field already.
  const isTold = useFault({ ...field, value: typed }) !== undefined;
  const words = next === undefined ? "own.number.example" : (`own.number.${kind}.next` as const);
  const number = isTold ? null : nextOf(kind, prefix, numbers, next);
  return (
    <>
      <Field
        {...field}
        hint={t(`own.number.${kind}.hint`, marks)}
        value={typed}
        change={(text) => change(text === "" ? other : { ...other, [kind]: asTyped(text) })}
      />
      <p aria-live="polite">
        {typed !== "" && !patterns[kind].test(typed)
          ? !isTold && t(wrong[kind])
          : number !== null && t(words, { number })}
      </p>
    </>
  );
}

const NOTHING_YET: Omit<Next, "year"> = { value: 1, cashOfYear: 1, cash: 1, shape: "" };

/** As it would be; null where what is typed does not fit together, or before the prefix is known. */
function nextOf(kind: Kind, prefix: string, numbers: Numbers, next: Next | undefined): string | null {
  const { year, value, shape, ...counted } = { ...NOTHING_YET, year: thisYear(), ...next };
  const { cash, caseFrom = 1, cashFrom } = numbers;
  const own = patternOf(prefix, numbers.case);
  const pattern = kind === "cash" ? (cash ?? own) : own;
  if (numberFaults(prefix, numbers).length > 0 || pattern.startsWith("-") || !patterns.case.test(own))
    return null;
  const ofCase = Math.max(value, caseFrom);
  if (kind === "case" || cash === undefined || cashFrom === undefined)
    return printNumber(pattern, year, ofCase);
  const overYears = shapeOf(cash) === shape ? counted.cash : 1;
  return printNumber(pattern, year, Math.max(hasYear(cash) ? counted.cashOfYear : overYears, cashFrom));
}
const thisYear = (): string => String(new Date().getFullYear());

/** Capitals, but for the words in braces. */
const asTyped = (text: string): string =>
  text.toUpperCase().replaceAll(/\{[^}]*\}?/g, (mark) => mark.toLowerCase());

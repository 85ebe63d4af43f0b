import { CASH_PATTERN, NUMBER_PATTERN, patternOf, printNumber, type Organisation } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { useFault } from "../form/useFault.ts";
import { RangeFields } from "./RangeFields.tsx";

export type Numbers = NonNullable<Organisation["numbers"]>;
interface Next {
  readonly year: string;
  readonly value: number;
  readonly cash: number;
}
interface NumberFieldsProps {
  readonly prefix: string;
  readonly numbers: Organisation["numbers"];
  /** The numbers that come next; absent: only an example can be shown. */
  readonly next?: Next;
  readonly change: (numbers: Numbers) => void;
}
const patterns = { case: new RegExp(NUMBER_PATTERN), cash: new RegExp(CASH_PATTERN) };
const kinds = ["case", "cash"] as const;
export type NumberKind = (typeof kinds)[number];

/** How numbers of cases and of payments are written and counted, each with the next one as it would be. */
export function NumberFields(props: NumberFieldsProps): ReactNode {
  return kinds.map((kind) => (
    <div key={kind} className="bp-number">
      <PatternField {...props} kind={kind} />
      <RangeFields kind={kind} numbers={props.numbers ?? {}} change={props.change} />
    </div>
  ));
}

interface PatternFieldProps extends NumberFieldsProps {
  readonly kind: NumberKind;
}
function PatternField({ kind, prefix, numbers = {}, next, change }: PatternFieldProps): ReactNode {
  const { t } = useDesk();
  const { [kind]: typed = "", ...other } = numbers;
  const ownCase = patternOf(prefix, kind === "cash" ? numbers.case : undefined);
  const pattern = typed === "" ? ownCase : typed;
  const value = nextOf(kind, numbers, next);
  const marks = { year: "{jahr}", short: "{jj}", number: "{nummer}", four: "{nummer:4}" };
  const field = { name: `numbers.${kind}`, label: t(`own.number.${kind}`), wrong: t("own.number.wrong") };
  // What the server found wrong stands at the field already.
  const isTold = useFault({ ...field, value: typed }) !== undefined;
  const words = next === undefined ? "own.number.example" : (`own.number.${kind}.next` as const);
  const year = next?.year ?? String(new Date().getFullYear());
  return (
    <>
      <Field
        {...field}
        hint={t(`own.number.${kind}.hint`, marks)}
        value={typed}
        change={(text) => change(text === "" ? other : { ...other, [kind]: asTyped(text) })}
      />
      <p aria-live="polite">
        {patterns[kind].test(pattern)
          ? isWhole(pattern) && value !== null && t(words, { number: printNumber(pattern, year, value) })
          : !isTold && typed !== "" && t("own.number.wrong")}
      </p>
    </>
  );
}

/** Null: only the server can say it, once it is saved that payments are counted with their cases again. */
function nextOf(kind: NumberKind, numbers: Numbers, next: Next | undefined): number | null {
  const { value = 1, cash = 1 } = next ?? {};
  const { caseFrom = 1, cashFrom } = numbers;
  if (kind === "cash" && cashFrom !== undefined) return Math.max(cash, cashFrom);
  return cashFrom === undefined && cash !== value ? null : Math.max(value, caseFrom);
}

/** Before the prefix is known there is nothing to show. */
const isWhole = (pattern: string): boolean => !pattern.startsWith("-");

/** Capitals, but for the words in braces. */
const asTyped = (text: string): string =>
  text.toUpperCase().replaceAll(/\{[^}]*\}?/g, (mark) => mark.toLowerCase());

import { NUMBER_PATTERN, patternOf, printNumber, type Organisation } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { useFault } from "../form/useFault.ts";

type Numbers = NonNullable<Organisation["numbers"]>;
interface NumberFieldsProps {
  readonly prefix: string;
  readonly numbers: Organisation["numbers"];
  /** The number that comes next; absent: only an example can be shown. */
  readonly next?: { readonly year: string; readonly value: number };
  readonly change: (numbers: Numbers) => void;
}
const isPattern = new RegExp(NUMBER_PATTERN);
const kinds = ["case", "cash"] as const;

/** How numbers of cases and of payments are written, each with the next one as it would be. */
export function NumberFields(props: NumberFieldsProps): ReactNode {
  return kinds.map((kind) => <NumberField key={kind} {...props} kind={kind} />);
}

interface NumberFieldProps extends NumberFieldsProps {
  readonly kind: (typeof kinds)[number];
}
function NumberField({ kind, prefix, numbers = {}, next, change }: NumberFieldProps): ReactNode {
  const { t } = useDesk();
  const { [kind]: typed = "", ...other } = numbers;
  const ownCase = patternOf(prefix, kind === "cash" ? numbers.case : undefined);
  const pattern = typed === "" ? ownCase : typed;
  const { year, value } = next ?? { year: String(new Date().getFullYear()), value: 1 };
  const marks = { year: "{jahr}", short: "{jj}", number: "{nummer}", four: "{nummer:4}" };
  const field = { name: `numbers.${kind}`, label: t(`own.number.${kind}`), wrong: t("own.number.wrong") };
  // What the server found wrong stands at the field already.
  const isTold = useFault({ ...field, value: typed }) !== undefined;
  const words = next === undefined ? "own.number.example" : (`own.number.${kind}.next` as const);
  return (
    <div className="bp-number">
      <Field
        {...field}
        hint={t(`own.number.${kind}.hint`, marks)}
        value={typed}
        change={(text) => change(text === "" ? other : { ...other, [kind]: asTyped(text) })}
      />
      <p aria-live="polite">
        {isPattern.test(pattern)
          ? isWhole(pattern) && t(words, { number: printNumber(pattern, year, value) })
          : !isTold && typed !== "" && t("own.number.wrong")}
      </p>
    </div>
  );
}

/** Before the prefix is known there is nothing to show. */
const isWhole = (pattern: string): boolean => !pattern.startsWith("-");

/** Capitals, but for the words in braces. */
const asTyped = (text: string): string =>
  text.toUpperCase().replaceAll(/\{[^}]*\}?/g, (mark) => mark.toLowerCase());

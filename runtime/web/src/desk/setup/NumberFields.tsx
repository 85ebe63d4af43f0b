import { NUMBER_PATTERN, patternOf, printNumber, type Organisation } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

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
  return (
    <div className="bp-number">
      <Field
        label={t(`own.number.${kind}`)}
        hint={t(`own.number.${kind}.hint`, marks)}
        value={typed}
        change={(text) => change(text === "" ? other : { ...other, [kind]: asTyped(text) })}
      />
      <p aria-live="polite">
        {isPattern.test(pattern)
          ? t(next === undefined ? "own.number.example" : `own.number.${kind}.next`, {
              number: printNumber(pattern, year, value),
            })
          : // What is wrong with a pattern is told where it stands.
            typed !== "" && t("own.number.wrong")}
      </p>
    </div>
  );
}

/** Capitals, but for the words in braces. */
const asTyped = (text: string): string =>
  text.toUpperCase().replaceAll(/\{[^}]*\}?/g, (mark) => mark.toLowerCase());

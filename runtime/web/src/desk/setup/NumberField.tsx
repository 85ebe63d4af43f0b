import { NUMBER_PATTERN, patternOf, printNumber, type Organisation } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

interface NumberFieldProps {
  readonly prefix: string;
  readonly numbers: Organisation["numbers"];
  /** The number that comes next; absent: only an example can be shown. */
  readonly next?: { readonly year: string; readonly value: number };
  readonly change: (numbers: NonNullable<Organisation["numbers"]>) => void;
}
const EXAMPLE = { year: String(new Date().getFullYear()), value: 1 };
const isPattern = new RegExp(NUMBER_PATTERN);

/** How numbers of cases are written, with the next one as it would be. */
export function NumberField({ prefix, numbers, next, change }: NumberFieldProps): ReactNode {
  const { t } = useDesk();
  const typed = numbers?.case ?? "";
  const pattern = patternOf(prefix, typed === "" ? undefined : typed);
  const { year, value } = next ?? EXAMPLE;
  return (
    <div className="bp-number">
      <Field
        label={t("own.number")}
        hint={t("own.number.hint", { year: "{jahr}", short: "{jj}", number: "{nummer}", four: "{nummer:4}" })}
        value={typed}
        change={(text) =>
          change(text === "" ? {} : { case: text.toUpperCase().replaceAll(/\{[^}]*\}?/g, lower) })
        }
      />
      <p aria-live="polite">
        {isPattern.test(pattern)
          ? t(next === undefined ? "own.number.example" : "own.number.next", {
              number: printNumber(pattern, year, value),
            })
          : t("own.number.wrong")}
      </p>
    </div>
  );
}

const lower = (text: string): string => text.toLowerCase();

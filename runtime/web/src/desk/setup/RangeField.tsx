import type { Numbers } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

interface RangeFieldProps {
  readonly part: "caseFrom" | "caseTo" | "cashFrom" | "cashTo";
  readonly numbers: Numbers;
  readonly change: (numbers: Numbers) => void;
}
/** What no number can be: the server says what is wrong with it. */
const NONE = 0;

/** Where the running numbers of cases or of payments begin or end. */
export function RangeField({ part, numbers, change }: RangeFieldProps): ReactNode {
  const { t } = useDesk();
  const { [part]: value, ...other } = numbers;
  const [typed, setTyped] = useState("");
  const shown = value === undefined ? "" : numberIn(typed) === value ? typed : String(value);
  const put = (text: string): void => {
    setTyped(text);
    const number = numberIn(text);
    change(number === null ? other : { ...other, [part]: number });
  };
  return (
    <Field
      name={`numbers.${part}`}
      label={t(`own.number.${part}`)}
      hint={t(`own.number.${part}.hint`)}
      wrong={t("own.number.range.wrong")}
      inputMode="numeric"
      value={shown}
      change={put}
    />
  );
}

/** Thousands may be set apart by dots or blanks. Null: nothing is said. */
function numberIn(text: string): number | null {
  if (text.trim() === "") return null;
  return /^\s*\d{1,3}(?:[. ]\d{3})*\s*$|^\s*\d+\s*$/.test(text)
    ? Number(text.replaceAll(/[^\d]/g, ""))
    : NONE;
}

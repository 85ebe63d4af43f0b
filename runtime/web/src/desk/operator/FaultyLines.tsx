import { isMessageKey, type Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Fault, Refusal } from "../form/faults.ts";

interface Line {
  readonly line: number;
  readonly faults: readonly Fault[];
}

/** The lines of a table that a refusal names. */
export const linesIn = (refused: Refusal | null): readonly Line[] =>
  (refused?.details["lines"] as readonly Line[] | undefined) ?? [];

/** What is wrong with a table, as a spreadsheet counts its lines. */
export function FaultyLines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { t } = useDesk();
  if (lines.length === 0) return null;
  return (
    <ul className="bp-faults">
      {lines.map(({ line, faults }) => (
        <li key={line}>
          {t("import.line", { line })} {faults.length === 0 ? t("import.changed") : sentences(faults, t)}
        </li>
      ))}
    </ul>
  );
}

const sentences = (faults: readonly Fault[], t: Translate): string =>
  faults.map(({ field, code }) => t(sentenceOf(code), { field })).join(" ");

const sentenceOf = (code: string) => {
  const key = `fault.${code}`;
  return isMessageKey(key) ? key : "fault.not-valid";
};

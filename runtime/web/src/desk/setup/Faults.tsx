import { isMessageKey, type Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";

export interface Fault {
  readonly field: string;
  readonly code: string;
}
const codes = [
  ...(["not-valid", "reserved", "low-contrast", "twice", "taken"] as const),
  ...(["differs", "unknown", "cycle", "columns", "column-twice"] as const),
] as const;
export const codeOf = (code: string): (typeof codes)[number] =>
  codes.find((one) => one === code) ?? "not-valid";

/** A field by the words that stand above it. */
function fieldName(field: string, t: Translate): string {
  const last = field.split(".").at(-1) ?? "";
  const known = [`own.number.${last}`, `operator.${last}`, `texts.${last}`].find(isMessageKey);
  return known === undefined ? field : t(known);
}

/** What is wrong with an organisation, field by field. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const { t } = useDesk();
  if (faults.length === 0) return null;
  return (
    <ul className="kern-list">
      {faults.map(({ field, code }) => (
        <li key={`${field} ${code}`}>{t(`fault.${codeOf(code)}`, { field: fieldName(field, t) })}</li>
      ))}
    </ul>
  );
}

import { findElement, type Change, type Problem, type Service } from "@blaupause/model";
import type { WordKey } from "../words/words.ts";

/** What mends a problem where there is one right answer. */
export interface Fix {
  readonly label: Extract<WordKey, `fix.${string}`>;
  readonly changes: readonly Change[];
}

type Mend = (address: string) => Fix;
const remove =
  (label: Fix["label"]): Mend =>
  (address) => ({ label, changes: [{ type: "remove", address }] });

const fixes: Readonly<Record<string, Mend>> = {
  "row-never": remove("fix.row"),
  "never-used": remove("fix.question"),
  "default-with-condition": (address) => ({
    label: "fix.condition",
    changes: [{ type: "set", address, property: "condition" }],
  }),
};

/** Null where somebody has to decide. */
export function fixFor({ rule, address }: Problem, service: Service): Fix | null {
  const fix = Object.hasOwn(fixes, rule) ? fixes[rule] : undefined;
  return fix === undefined || findElement(service, address) === undefined ? null : fix(address);
}

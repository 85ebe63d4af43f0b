import { findElement, type Change, type JsonObject, type Problem, type Service } from "@blaupause/model";
import type { WordKey } from "../words/words.ts";

/** What mends a problem where there is one right answer. */
export interface Fix {
  readonly label: Extract<WordKey, `fix.${string}`>;
  readonly changes: readonly Change[];
}

type Mend = (problem: Problem, service: Service) => Fix;
const remove =
  (label: Fix["label"]): Mend =>
  ({ address }) => ({ label, changes: [{ type: "remove", address }] });
const uncondition: Mend = ({ address }) => ({
  label: "fix.condition",
  changes: [{ type: "set", address, property: "condition" }],
});

const fixes: Readonly<Record<string, Mend>> = {
  "row-never": remove("fix.row"),
  "never-used": remove("fix.question"),
  "default-with-condition": uncondition,
  "condition-outside-gateway": uncondition,
  "orphan-translation": untranslated,
};

/** Translations are one property of the whole service, because their keys hold slashes. */
function untranslated({ address, property = "", params }: Problem, { translations = {} }: Service): Fix {
  const language = String(params?.["language"] ?? "");
  const { [keyOf(address, property)]: _gone, ...kept } = translations[language] ?? {};
  const value = { ...translations, [language]: kept } as unknown as JsonObject;
  return {
    label: "fix.translation",
    changes: [{ type: "set", address: "", property: "translations", value }],
  };
}
const keyOf = (address: string, property: string): string =>
  [address, property].filter((one) => one !== "").join("/");

/** Null where somebody has to decide. */
export function fixFor(problem: Problem, service: Service): Fix | null {
  const { rule, address } = problem;
  const fix = Object.hasOwn(fixes, rule) ? fixes[rule] : undefined;
  const isGone = findElement(service, address) === undefined && rule !== "orphan-translation";
  return fix === undefined || isGone ? null : fix(problem, service);
}

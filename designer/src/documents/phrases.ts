import type { Say } from "../words/words.ts";
import type { SubjectKind } from "../panel/condition/subjects.ts";
import type { Seen } from "../panel/condition/useSight.ts";
import { cleanWords, type Placeholder } from "../panel/template/placeholder.ts";
import { readValue } from "../panel/value/readValue.ts";
import type { Value } from "../panel/value/tree.ts";
import { valueSentence } from "../panel/value/valueSentence.ts";

const EXPRESSION = /\{\{|\{([^{}]*)\}/g;
const SHORT = 48;
/** What a text may be made of, in the order in which a formula is tried to be read as. */
const KINDS: readonly SubjectKind[] = ["text", "number", "date"];

/** A formula in a text: more than a name, and yet said in words. */
export interface Phrase extends Placeholder {
  readonly kind: SubjectKind;
  /** What it prints, also where that is too long for a name; empty where words cannot say it. */
  readonly told: string;
}

/** Formulas of a text that no placeholder stands for, each once. */
export function formulasIn(template: string, placeholders: readonly Placeholder[]): readonly string[] {
  const named = new Set(placeholders.map(({ expression }) => expression));
  const all = [...template.matchAll(EXPRESSION)].flatMap(([, expression]) => expression?.trim() ?? []);
  return [...new Set(all)].filter((one) => !named.has(one));
}

/** Another formula in the place of one; null where a text could not hold it. */
export const exchanged = (template: string, before: string, after: string): string | null =>
  /[{}]/.test(after)
    ? null
    : template.replaceAll(EXPRESSION, (whole, expression: string | undefined) =>
        expression?.trim() === before ? `{${after}}` : whole,
      );

/** A formula by what it prints, where that is short; else by a number. */
export function phraseOf(expression: string, taken: ReadonlySet<string>, sight: Seen, say: Say): Phrase {
  const kind = KINDS.find((one) => readValue(expression, one, sight) !== null) ?? "text";
  const value = readValue(expression, kind, sight);
  const told = value === null ? "" : cleanWords(tell(value, sight, say) ?? "");
  const group = say("documents.formulas");
  if (told !== "" && told.length <= SHORT && !taken.has(told))
    return { words: told, expression, group, kind, told };
  let number = 1;
  while (taken.has(say("documents.formula", { number }))) number += 1;
  return { words: say("documents.formula", { number }), expression, group, kind, told };
}

function tell(value: Value, sight: Seen, say: Say): string | null {
  if (value.type !== "branch")
    return valueSentence(value, { say, nameOf: (path) => sight.byPath.get(path)?.label ?? path });
  const [yes, no] = [tell(value.then, sight, say), tell(value.else, sight, say)];
  return yes === null || no === null ? null : say("documents.either", { yes, no });
}

import { useMemo, type ReactNode } from "react";
import type { Subject } from "../condition/subjects.ts";
import { cleanWords, distinct, type Placeholder } from "../template/placeholder.ts";
import { TemplateLine } from "../template/TemplateLine.tsx";
import type { Value } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";

type Words = Extract<Value, { type: "words" }>;

/** A text with names in it, put in where the cursor stands. */
export function WordsLine({ label, sight, value, change }: ValueProps<Words>): ReactNode {
  const placeholders = useMemo(() => placeholdersOf(sight.subjects), [sight]);
  return (
    <TemplateLine
      label={label}
      value={value.template}
      placeholders={placeholders}
      change={(template) => change({ type: "words", template })}
    />
  );
}

const placeholdersOf = (subjects: readonly Subject[]): readonly Placeholder[] =>
  distinct(
    subjects
      .filter(({ kind }) => kind !== "choices" && kind !== "other" && kind !== "boolean")
      .map(({ label, path, group }) => ({ words: cleanWords(label), expression: path, group })),
  );

import { useMemo } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import type { Sight } from "./read.ts";
import { shapeAt } from "./shapeAt.ts";
import type { Say } from "../../words/words.ts";
import { subjectsAt, type Subject, type SubjectWords } from "./subjects.ts";

export interface Seen extends Sight {
  readonly subjects: readonly Subject[];
  readonly byPath: ReadonlyMap<string, Subject>;
}

/** What a condition at a place may speak of. */
export function useSight(from: string): Seen {
  const { say } = useDesigner();
  const { service } = useContent();
  return useMemo(() => {
    const words = subjectWords(say);
    const subjects = subjectsAt(service, from, words);
    const byPath = new Map(subjects.map((one) => [one.path, one]));
    return { subjects, byPath, shape: shapeAt(service, from), isKnown: (path) => byPath.has(path) };
  }, [service, from, say]);
}

export const subjectWords = (say: Say): SubjectWords => ({
  settings: say("part.angaben"),
  count: (label) => say("cond.count", { label }),
  sum: (label) => say("value.sum", { label }),
  scope: (name) => say(`scope.${name}`),
});

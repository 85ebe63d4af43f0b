import type { Service } from "@blaupause/model";
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
  return useMemo(() => sightAt(service, from, say), [service, from, say]);
}

/** The same in any version of a service. */
export function sightAt(service: Service, from: string, say: Say): Seen {
  const subjects = subjectsAt(service, from, subjectWords(say));
  const byPath = new Map(subjects.map((one) => [one.path, one]));
  return { subjects, byPath, shape: shapeAt(service, from), isKnown: (path) => byPath.has(path) };
}

export const subjectWords = (say: Say): SubjectWords => ({
  settings: say("part.angaben"),
  count: (label) => say("cond.count", { label }),
  sum: (label) => say("value.sum", { label }),
  scope: (name) => say(`scope.${name}`),
});

import type { Service } from "@blaupause/model";
import { subjectsAt } from "../condition/subjects.ts";
import { subjectWords } from "../condition/useSight.ts";
import { cleanWords, distinct, type Placeholder } from "./placeholder.ts";
import type { Say } from "../../words/words.ts";

/**
 * Everything a letter can name at a place, by the words people choose it by: where something is repeated, the entry
 * it is about too.
 */
export function placeholdersAt(service: Service, from: string, say: Say): readonly Placeholder[] {
  const subjects = subjectsAt(service, from, subjectWords(say));
  const named = subjects.map(({ label, path, group }) => ({
    words: cleanWords(label),
    expression: path,
    group,
  }));
  const today = { words: say("scope.today"), expression: "today()", group: say("scope.general") };
  return distinct([...named, today]);
}

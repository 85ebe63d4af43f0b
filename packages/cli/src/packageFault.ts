import type { Problem } from "@blaupause/model";
import type { Answer, Language } from "./answer.ts";
import { problemLine, report, type Reported } from "./problems.ts";
import { words } from "./words.ts";

/** Why a package is not taken. */
export function refused(problems: readonly Problem[], language: Language): Answer {
  const told = problems.map((problem) => sentenceOf(problem, language));
  return { exit: 1, json: { problems: told }, lines: told.map((one) => problemLine(one, language)) };
}

function sentenceOf(problem: Problem, language: Language): Reported {
  const plain = report(problem, null, language);
  const said = words[language].packageFault[problem.rule];
  return said === undefined ? plain : { ...plain, message: said(problem.params ?? {}) };
}

import { compile } from "@blaupause/engine/compile";
import { diff, violations } from "@blaupause/reuse";
import type { Adaptation, Service } from "@blaupause/model";
import { isWrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readService, readValues, type Files } from "./files.ts";
import { hasError, problemLine, report } from "./problems.ts";
import { settingProblems } from "./settingProblems.ts";
import { words } from "./words.ts";

export interface DiffInput {
  readonly base: string;
  readonly ours: string;
  readonly values?: string;
  readonly language: Language;
}

/** What a municipality did to a template, as an adaptation; a change the template does not allow is a problem. */
export function diffServices(files: Files, { base, ours, values, language }: DiffInput): Answer | Wrong {
  const given = readValues(files, values);
  if ("wrong" in given) return given;
  const pair = readPair(files, base, ours, language);
  if (isWrong(pair) || "exit" in pair) return pair;
  const adaptation = diff(pair.base, pair.ours, given.json);
  const problems = [
    ...violations(pair.base, adaptation).map((one) => report(one, pair.base, language)),
    ...settingProblems(compile(pair.ours).program, given.json, language),
  ];
  return {
    exit: hasError(problems) ? 1 : 0,
    json: { adaptation, problems },
    lines: [...changeLines(adaptation, language), ...problems.map((one) => problemLine(one, language))],
  };
}

/** Two services, or the answer that one of them is none. */
export function readPair(
  files: Files,
  first: string,
  second: string,
  language: Language,
): { readonly base: Service; readonly ours: Service } | Answer | Wrong {
  const [base, ours] = [readService(files, first), readService(files, second)];
  if (isWrong(base)) return base;
  if (isWrong(ours)) return ours;
  if ("problems" in base) return unopened(first, base.problems, language);
  if ("problems" in ours) return unopened(second, ours.problems, language);
  return { base: base.service, ours: ours.service };
}

function unopened(
  file: string,
  found: Parameters<typeof report>[0][] | readonly Parameters<typeof report>[0][],
  language: Language,
): Answer {
  const problems = found.map((problem) => report(problem, null, language));
  return {
    exit: 1,
    json: { file, problems },
    lines: [`${file}:`, ...problems.map((problem) => problemLine(problem, language))],
  };
}

export function changeLines({ set, add, remove, order, renamed }: Adaptation, language: Language): string[] {
  const say = words[language];
  const lines = [
    ...Object.entries(set).map(
      ([at, props]) => `~ ${at === "" ? "/" : at}: ${Object.keys(props).join(", ")}`,
    ),
    ...Object.keys(add).map((at) => `+ ${at}`),
    ...remove.map((at) => `- ${at}`),
    ...Object.entries(renamed).map(([at, was]) => `→ ${was} ${say.isNow} ${at}`),
    ...Object.keys(order).map((at) => `↕ ${at}`),
  ];
  return lines.length === 0 ? [say.noDifference] : lines;
}

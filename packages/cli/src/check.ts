import { check } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readService, readValues, type Files } from "./files.ts";
import { hasError, problemLine, report, type Reported } from "./problems.ts";
import { settingProblems } from "./settingProblems.ts";
import { words } from "./words.ts";

export interface CheckInput {
  readonly paths: readonly string[];
  readonly values?: string;
  readonly language: Language;
}
interface Checked {
  readonly file: string;
  readonly problems: readonly Reported[];
}

/** Everything that can be found wrong with services before anybody uses them. Warnings and hints are no failure. */
export function checkServices(files: Files, { paths, values, language }: CheckInput): Answer | Wrong {
  if (paths.length === 0) return wrong("no-file", "check");
  const known = readValues(files, values);
  if ("wrong" in known) return known;
  const checked: Checked[] = [];
  for (const file of paths) {
    const read = readService(files, file);
    if (isWrong(read)) return read;
    const problems =
      "service" in read
        ? found(read.service, values === undefined ? null : known.json, language)
        : read.problems.map((problem) => report(problem, null, language));
    checked.push({ file, problems });
  }
  const failed = checked.some(({ problems }) => hasError(problems));
  return {
    exit: failed ? 1 : 0,
    json: { ok: !failed, files: checked },
    lines: checked.flatMap((one) => linesOf(one, language)),
  };
}

function found(service: Service, values: JsonObject | null, language: Language): Reported[] {
  const compiled = compile(service, values ?? {});
  const told = values === null ? [] : settingProblems(compiled.program, values, language);
  const places = new Set(told.map(({ address }) => address));
  // What is of another type was told with what it should be.
  const rest = check(service, values, compiled).filter(
    ({ rule, address }) => rule !== "setting-invalid" || !places.has(address),
  );
  return [...told, ...rest.map((problem) => report(problem, service, language))];
}

const linesOf = ({ file, problems }: Checked, language: Language): string[] =>
  problems.length === 0
    ? [`${file}: ${words[language].nothingFound}`]
    : [`${file}:`, ...problems.map((problem) => problemLine(problem, language))];

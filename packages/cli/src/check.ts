import { check } from "@blaupause/check";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readService, readValues, type Files } from "./files.ts";
import { hasError, problemLine, report, type Reported } from "./problems.ts";
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
    const service = "service" in read ? read.service : null;
    const found =
      "service" in read ? check(read.service, values === undefined ? null : known.json) : read.problems;
    checked.push({ file, problems: found.map((problem) => report(problem, service, language)) });
  }
  const failed = checked.some(({ problems }) => hasError(problems));
  return {
    exit: failed ? 1 : 0,
    json: { ok: !failed, files: checked },
    lines: checked.flatMap((one) => linesOf(one, language)),
  };
}

const linesOf = ({ file, problems }: Checked, language: Language): string[] =>
  problems.length === 0
    ? [`${file}: ${words[language].nothingFound}`]
    : [`${file}:`, ...problems.map((problem) => problemLine(problem, language))];

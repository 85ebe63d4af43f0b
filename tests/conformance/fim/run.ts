// `npm run conformance:fim -- DIR [--json] [--losses]`
import { existsSync } from "node:fs";
import { scoreOf, type FileScore } from "./score.ts";

const [folder, ...flags] = process.argv.slice(2).filter((argument) => argument !== "--");

function linesOf({
  file,
  read,
  problems,
  milliseconds,
  counts,
  losses,
  errors,
  same,
  differences,
}: FileScore): string[] {
  if (!read || counts === null)
    return [`${file}: not read (${milliseconds} ms)`, ...problems.map((one) => `  ${one}`)];
  const found = `${counts.groups} groups, ${counts.fields} fields, ${counts.codeLists} code lists`;
  return [
    `${file}: read in ${milliseconds} ms, ${found}; ${counts.lost} lost, ${counts.simplified} simplified; ` +
      `rules ${counts.rulesTranslated}/${counts.rules}; draft has ${errors} errors; exported again: ${same ? "equal" : "NOT equal"}`,
    ...[...problems, ...differences.slice(0, 5)].map((one) => `  ${one.slice(0, 200)}`),
    ...(flags.includes("--losses")
      ? losses.map(({ id, kind, at, message }) => `  ${kind} ${id} ${at}: ${message}`)
      : []),
  ];
}

if (!folder || !existsSync(folder)) {
  console.error("usage: npm run conformance:fim -- DIR [--json] [--losses]");
  process.exitCode = 2;
} else {
  const score = scoreOf(folder);
  if (flags.includes("--json")) console.log(JSON.stringify(score, null, 2));
  else {
    for (const line of score.files.flatMap(linesOf)) console.log(line);
    console.log(
      `all files: ${score.read}/${score.total} read, ${score.same}/${score.total} equal, rules ${score.rulesTranslated}/${score.rules}`,
    );
  }
  process.exitCode = score.read === score.total && score.same === score.total && score.total > 0 ? 0 : 1;
}

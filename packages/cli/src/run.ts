import type { JourneyRun } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { Journey } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { failureLine } from "./failure.ts";
import { readService, readValues, type Files } from "./files.ts";
import { readJourney } from "./journeyFiles.ts";
import { samplePlace } from "./place.ts";
import { hasError, problemLine, report, type Reported } from "./problems.ts";
import { missingSettings } from "./test.ts";
import { words } from "./words.ts";

export interface RunInput {
  readonly service: string;
  readonly journey: string;
  readonly values?: string;
  readonly language: Language;
}

/** Plays one journey and tells what became of it: state, path, variables, effects. */
export function runOne(files: Files, { service: path, journey, values, language }: RunInput): Answer | Wrong {
  const read = readService(files, path);
  if (isWrong(read)) return read;
  const file = readJourney(files, journey, language);
  if (isWrong(file)) return file;
  const given = readValues(files, values);
  if ("wrong" in given) return given;
  if ("problems" in read)
    return refused(
      read.problems.map((problem) => report(problem, null, language)),
      language,
    );
  if (file.journey === null) return { exit: 1, json: { ok: false, faults: file.faults }, lines: file.faults };
  const { program, problems } = compile(read.service, given.json);
  if (hasError(problems))
    return refused(
      problems.map((problem) => report(problem, read.service, language)),
      language,
    );
  const missing = missingSettings(program, file.journey);
  if (missing.length > 0) return wrong("no-values", `${path} (${missing.join(", ")})`);
  const played = runJourney(program, file.journey, samplePlace);
  return answer(played, file.journey, language);
}

const refused = (problems: readonly Reported[], language: Language): Answer => ({
  exit: 1,
  json: { ok: false, problems },
  lines: problems.map((problem) => problemLine(problem, language)),
});

function answer(
  { ok, state, path, effects, documents, failures }: JourneyRun,
  journey: Journey,
  language: Language,
): Answer {
  const say = words[language];
  const variables = state?.data ?? {};
  return {
    exit: ok ? 0 : 1,
    json: { ok, failures, state, path, variables, effects, documents },
    lines: [
      `${say.state}: ${state?.status ?? say.refused}`,
      `${say.path}: ${path.join(" → ")}`,
      `${say.variables}:`,
      ...Object.entries(variables).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}`),
      `${say.effects}:`,
      ...effects.map(
        ({ node, kind, with: parameters }) => `  ${node}: ${kind} ${JSON.stringify(parameters)}`,
      ),
      ...failures.map((failure) => failureLine(failure, journey, language)),
    ],
  };
}

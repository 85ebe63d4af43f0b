import type { JourneyRun } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { Journey } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { failureLine } from "./failure.ts";
import { readService, readValues, type Files } from "./files.ts";
import { readJourney } from "./journeyFiles.ts";
import { samplePlace } from "./place.ts";
import { hasError, problemLine, report, type Reported } from "./problems.ts";
import { settingFailure, settingProblems, unknownLine, wrongLine } from "./settingProblems.ts";
import { journeyFaults } from "./settings.ts";
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
  const { program, problems: found } = compile(read.service, given.json);
  const problems = [
    ...found.map((problem) => report(problem, read.service, language)),
    ...settingProblems(program, given.json, language),
  ];
  if (hasError(problems)) return refused(problems, language);
  const { wrong: misfits, missing, unknown } = journeyFaults(program, file.journey);
  if (misfits.length > 0)
    return {
      exit: 1,
      json: { ok: false, failures: misfits.map(settingFailure) },
      lines: misfits.map((misfit) => wrongLine(program, misfit, language)),
    };
  if (missing.length > 0) return wrong("no-values", `${path} (${missing.join(", ")})`);
  const told = answer(runJourney(program, file.journey, samplePlace), file.journey, language);
  const warnings = unknown.map((one) => unknownLine(one, language));
  return {
    ...told,
    json: { ...told.json, problems, unknown },
    lines: [...problems.map((one) => problemLine(one, language)), ...warnings, ...told.lines],
  };
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
): Answer & { readonly json: object } {
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

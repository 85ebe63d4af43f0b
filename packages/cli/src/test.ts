import { mergeCoverage, type Coverage, type JourneyFailure, type Program } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { coverageLines } from "./coverage.ts";
import { failureLine } from "./failure.ts";
import { readService, readValues, type Files } from "./files.ts";
import { journeysAt, type JourneyFile } from "./journeyFiles.ts";
import { samplePlace } from "./place.ts";
import { hasError, problemLine, report, type Reported } from "./problems.ts";
import {
  settingFailure,
  settingProblems,
  unknownLine,
  wrongLine,
  type SettingFailure,
} from "./settingProblems.ts";
import { journeyFaults } from "./settings.ts";
import { words } from "./words.ts";

export interface TestInput {
  readonly paths: readonly string[];
  readonly values?: string;
  readonly language: Language;
}
interface Played {
  readonly file: string;
  readonly title: string;
  readonly result: "passed" | "failed" | "skipped";
  readonly failures: readonly (JourneyFailure | SettingFailure | { readonly code: "journey" })[];
  /** Settings of its own that the service does not have. */
  readonly unknown: readonly string[];
  readonly messages: readonly string[];
}
interface Tested {
  readonly service: string;
  readonly ok: boolean;
  readonly problems: readonly Reported[];
  readonly journeys: readonly Played[];
  readonly coverage: Coverage | null;
}

/**
 * Plays all journeys of services. A journey that needs settings nobody gave is skipped, and says which; when none
 * could be played that is wrong use, for a test that tests nothing must not pass.
 */
export function testServices(files: Files, { paths, values, language }: TestInput): Answer | Wrong {
  if (paths.length === 0) return wrong("no-file", "test");
  const given = readValues(files, values);
  if ("wrong" in given) return given;
  const tested: Tested[] = [];
  for (const path of paths) {
    const one = testService(files, path, given.json, language);
    if (isWrong(one)) return one;
    tested.push(one);
  }
  const ok = tested.every((one) => one.ok);
  return {
    exit: ok ? 0 : 1,
    json: { ok, services: tested },
    lines: tested.flatMap((one) => linesOf(one, language)),
  };
}

function testService(files: Files, path: string, values: JsonObject, language: Language): Tested | Wrong {
  const found = journeysAt(files, path, language);
  if (isWrong(found)) return found;
  const read = readService(files, found.service);
  if (isWrong(read)) return read;
  if ("problems" in read)
    return unplayable(
      found.service,
      read.problems.map((problem) => report(problem, null, language)),
    );
  return playAll(read.service, found, values, language);
}

const unplayable = (service: string, problems: readonly Reported[]): Tested => ({
  service,
  ok: false,
  problems,
  journeys: [],
  coverage: null,
});

type Found = { readonly service: string; readonly journeys: readonly JourneyFile[] };
function playAll(service: Service, found: Found, values: JsonObject, language: Language): Tested | Wrong {
  const { program, problems } = compile(service, values);
  const reported = [
    ...problems.map((problem) => report(problem, service, language)),
    ...settingProblems(program, values, language),
  ];
  if (hasError(reported)) return unplayable(found.service, reported);
  const coverages: Coverage[] = [];
  const journeys = found.journeys.map((one) => playOne(program, one, coverages, language));
  if (journeys.every(({ result }) => result === "skipped")) return wrong("no-values", found.service);
  return {
    service: found.service,
    ok: journeys.every(({ result }) => result !== "failed"),
    problems: reported,
    journeys,
    coverage: coverages.length === 0 ? null : mergeCoverage(coverages),
  };
}

function playOne(program: Program, one: JourneyFile, coverages: Coverage[], language: Language): Played {
  const { file, journey, faults } = one;
  if (journey === null)
    return {
      file,
      title: file,
      result: "failed",
      failures: [{ code: "journey" }],
      unknown: [],
      messages: faults,
    };
  const { wrong: misfits, missing, unknown } = journeyFaults(program, journey);
  const warnings = unknown.map((path) => unknownLine(path, language));
  const told = { file, title: journey.title, unknown };
  if (misfits.length > 0) {
    const messages = [...misfits.map((misfit) => wrongLine(program, misfit, language)), ...warnings];
    return { ...told, result: "failed", failures: misfits.map(settingFailure), messages };
  }
  if (missing.length > 0)
    return {
      ...told,
      result: "skipped",
      failures: [],
      messages: [words[language].needs(missing), ...warnings],
    };
  const { ok, failures, coverage } = runJourney(program, journey, samplePlace);
  coverages.push(coverage);
  const messages = [...failures.map((failure) => failureLine(failure, journey, language)), ...warnings];
  return { ...told, result: ok ? "passed" : "failed", failures, messages };
}

const marks = { passed: "✓", failed: "✗", skipped: "–" } as const;
function linesOf({ service, problems, journeys, coverage }: Tested, language: Language): string[] {
  const count = (result: Played["result"]): number => journeys.filter((one) => one.result === result).length;
  return [
    `${service}:`,
    ...problems.map((problem) => problemLine(problem, language)),
    ...journeys.flatMap(({ title, result, messages }) => [
      `  ${marks[result]} ${title}`,
      ...messages.map((message) => `      ${message}`),
    ]),
    `  ${words[language].counted(count("passed"), count("failed"), count("skipped"))}`,
    ...(coverage === null ? [] : coverageLines(coverage, language)),
  ];
}

import { check } from "@blaupause/check";
import { isOpen, upgrade, type Choice, type Conflict, type Upgraded } from "@blaupause/reuse";
import { isJsonObject, type Adaptation, type JsonObject } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readPair } from "./diff.ts";
import { readJson, type Files } from "./files.ts";
import { hasError, placeOf, problemLine, report, type Reported } from "./problems.ts";
import { words } from "./words.ts";

export interface UpgradeInput {
  readonly base: string;
  readonly next: string;
  readonly adaptation: string;
  /** What was decided about conflicts of an earlier run. */
  readonly choices?: string;
  readonly language: Language;
}

/** A municipality's adaptation on the next version of its template. Open conflicts, missing values and errors are problems. */
export function upgradeService(files: Files, input: UpgradeInput): Answer | Wrong {
  const { language } = input;
  const pair = readPair(files, input.base, input.next, language);
  if (isWrong(pair) || "exit" in pair) return pair;
  const adaptation = readAdaptation(files, input.adaptation);
  if (isWrong(adaptation)) return adaptation;
  const choices = readChoices(files, input.choices);
  if (isWrong(choices)) return choices;
  const result = upgrade(pair.base, pair.ours, adaptation, choices.list);
  if (result.ok) return upgraded(result, language);
  const problems = result.problems.map((problem) => report(problem, pair.base, language));
  const lines = problems.map((problem) => problemLine(problem, language));
  return { exit: 1, json: { ready: false, problems }, lines };
}

const PARTS = ["values", "set", "add", "order", "renamed"] as const;
function readAdaptation(files: Files, path: string): Adaptation | Wrong {
  const read = readJson(files, path);
  if ("wrong" in read) return read;
  // `diff --json` prints the adaptation beside its problems; both that and the adaptation alone are taken.
  const outer = isJsonObject(read.json) ? read.json : {};
  const json = isJsonObject(outer["adaptation"]) ? outer["adaptation"] : outer;
  const whole = typeof json["of"] === "string" && Array.isArray(json["remove"]);
  if (!whole || !PARTS.every((part) => isJsonObject(json[part]))) return wrong("no-adaptation", path);
  return json as unknown as Adaptation;
}

function readChoices(files: Files, path: string | undefined): { readonly list: readonly Choice[] } | Wrong {
  if (path === undefined) return { list: [] };
  const read = readJson(files, path);
  if ("wrong" in read) return read;
  return Array.isArray(read.json) ? { list: read.json as readonly Choice[] } : wrong("no-object", path);
}

function upgraded(result: Extract<Upgraded, { ok: true }>, language: Language): Answer {
  const { adaptation, service, values, conflicts, impact } = result;
  const open = conflicts.filter(isOpen);
  const problems = open.some(({ kind }) => kind === "invalid")
    ? []
    : check(service, values as JsonObject).map((problem) => report(problem, service, language));
  const ready = open.length === 0 && impact.todo.length === 0 && !hasError(problems);
  return {
    exit: ready ? 0 : 1,
    json: { ready, adaptation, conflicts, impact, problems },
    lines: linesOf({ ready, open, impact, problems }, language),
  };
}

interface Told {
  readonly ready: boolean;
  readonly open: readonly Conflict[];
  readonly impact: Extract<Upgraded, { ok: true }>["impact"];
  readonly problems: readonly Reported[];
}
function linesOf({ ready, open, impact, problems }: Told, language: Language): string[] {
  const say = words[language];
  return [
    ready ? say.ready : say.notReady,
    ...Object.entries(impact)
      .filter(([, addresses]) => addresses.length > 0)
      .map(
        ([kind, addresses]) =>
          `  ${say.impact[kind as keyof typeof impact]}: ${addresses.map(placeOf).join(", ")}`,
      ),
    ...open.map(
      ({ kind, address, prop }) =>
        `  ${say.conflict} [${kind}] ${address}${prop === undefined ? "" : ` ${prop}`}`,
    ),
    ...problems
      .filter(({ severity }) => severity === "error")
      .map((problem) => problemLine(problem, language)),
  ];
}

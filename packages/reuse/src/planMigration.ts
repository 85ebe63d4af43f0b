import {
  fieldAt,
  schemaPath,
  type CaseState,
  type FormProgram,
  type Migration,
  type Program,
} from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { mapQuestions, mapSteps, type MapEntry } from "./caseMap.ts";
import { refit } from "./refit.ts";
import { renamedSince } from "./renamedSince.ts";

export interface MigrationPlan {
  readonly migration: Omit<Migration, "reason">;
  /** Answers that have no place under the other program, as data paths with their name in front. */
  readonly lost: readonly string[];
  /** What goes where, for whoever looks at the plan before it is carried out. */
  readonly map: readonly MapEntry[];
}

/** How a running case would go on under another program (P34): steps, names and answers by their ids and renames. */
export function planMigration(from: Program, to: Program, state: CaseState): MigrationPlan {
  const renamed = renamedSince(from, to);
  const run: Run = { from, to, renamed, data: {}, unknown: {}, forms: {}, lost: [], map: [] };
  const names = namesNow(renamed, ["forms", "decisions", "process/nodes"]);
  for (const [old, value] of Object.entries(state.data))
    move(run, { old, name: names[old] ?? old, value, unknown: state.unknown[old] ?? [] });
  const { data, unknown, forms, lost } = run;
  const nodes = namesNow(renamed, ["process/nodes"]);
  const steps = mapSteps(
    Object.values(state.tokens).map(({ node }) => node),
    to,
    nodes,
  );
  return {
    migration: { from: from.hash, nodes, data, unknown, forms, newTimers: newTimers(from, to, nodes) },
    lost,
    map: [...steps, ...run.map],
  };
}

/** One that has fired is gone from the case, but not new: only what the step did not have at all is. */
function newTimers(from: Program, to: Program, nodes: Readonly<Record<string, string>>): string[] {
  const before = new Map(Object.entries(nodes).map(([old, now]) => [now, old]));
  const origin = (id: string): string => before.get(id) ?? id;
  return Object.entries(to.process.boundaries).flatMap(([host, events]) =>
    events.filter((id) => {
      const had = from.process.boundaries[origin(host)]?.includes(origin(id)) === true;
      const timed = (process: Program["process"], event: string) => process.nodes[event]?.timer !== undefined;
      return timed(to.process, id) && !(had && timed(from.process, origin(id)));
    }),
  );
}

interface Run {
  readonly from: Program;
  readonly to: Program;
  readonly renamed: Readonly<Record<string, string>>;
  readonly data: Record<string, Json>;
  readonly unknown: Record<string, readonly string[]>;
  readonly forms: Record<string, string>;
  readonly lost: string[];
  readonly map: MapEntry[];
}
interface Result {
  readonly old: string;
  readonly name: string;
  readonly value: Json;
  readonly unknown: readonly string[];
}

/** One name's result: answers are refitted to their form, everything else is copied where it is still known. */
function move(run: Run, result: Result): void {
  const { from, to } = run;
  const { old, name, value } = result;
  const before = formNamed(from, old);
  const form = before === undefined ? undefined : formNamed(to, name);
  if (before !== undefined && form !== undefined && isJsonObject(value))
    moveAnswers(run, result, { before, form, answers: value });
  else if (before !== undefined) {
    run.lost.push(old);
    run.map.push({ kind: "form", from: before.id, to: null });
  } else if (Object.hasOwn(to.types, name)) run.data[name] = value;
}

interface Filled {
  readonly before: FormProgram;
  readonly form: FormProgram;
  readonly answers: JsonObject;
}
function moveAnswers(run: Run, { old, name, unknown }: Result, { before, form, answers }: Filled): void {
  const { values, dropped } = refit(form, answers, run.renamed);
  run.data[name] = values;
  run.forms[name] = form.id;
  const gone = dropped.filter((path) => wasAsked(before, path));
  run.lost.push(...gone.map((path) => `${old}.${path}`));
  run.map.push(
    { kind: "form", from: before.id, to: form.id },
    ...mapQuestions(before, form, run.renamed),
    ...gone.map((path) => ({ kind: "question" as const, from: `${before.id}.${path}`, to: null })),
  );
  const open = unknown.filter((path) => fieldAt(form.fields, schemaPath(path)) !== undefined);
  if (open.length > 0) run.unknown[name] = open;
}

/** What is worked out is worked out again, and is no loss. */
function wasAsked({ fields }: FormProgram, path: string): boolean {
  const field = fieldAt(fields, schemaPath(path));
  return field === undefined || (field.type !== "hidden" && field.computed === undefined);
}

/** The form whose answers stand under a name: its own, or that of a step that keeps them under another one. */
function formNamed({ forms, process }: Program, name: string): FormProgram | undefined {
  const own = Object.hasOwn(forms, name) ? forms[name] : undefined;
  return own ?? forms[Object.values(process.nodes).find(({ as }) => as === name)?.form ?? ""];
}

/** Old id → new id of what stands directly in these containers. */
function namesNow(renamed: Run["renamed"], containers: readonly string[]): Record<string, string> {
  const idIn = (address: string): string | undefined =>
    containers.flatMap((container) =>
      address.startsWith(`${container}/`) && !address.slice(container.length + 1).includes("/")
        ? [address.slice(container.length + 1)]
        : [],
    )[0];
  return Object.fromEntries(
    Object.entries(renamed).flatMap(([now, before]) => {
      const [id, old] = [idIn(now), idIn(before)];
      return id === undefined || old === undefined ? [] : [[old, id]];
    }),
  );
}

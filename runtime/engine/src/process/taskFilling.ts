import { isJsonObject, type Json } from "@blaupause/model";
import { fillingOf, emptyFilling, type Filling } from "../forms/filling.ts";
import { startFilling } from "../forms/start.ts";
import { isAst, type FormProgram, type NodeProgram, type Program } from "../program.ts";
import type { Place } from "./command.ts";
import { findToken } from "./find.ts";
import { openPaths } from "./only.ts";
import { prefilled } from "./prefill.ts";
import { sightOf, stored, type Sight } from "./scope.ts";
import type { CaseState } from "./state.ts";

/** A task's form as it opens: what stands in it already, and the data paths that may be changed (null: all). */
export interface TaskFilling {
  readonly form: string;
  /** The name its data will stand under. */
  readonly name: string;
  readonly filling: Filling;
  readonly only: readonly string[] | null;
}

/** Null when the task is not open or has no form. */
export function taskFilling(
  program: Program,
  state: CaseState,
  task: string,
  place: Place,
  at: string,
): TaskFilling | null {
  const token = findToken(state, task);
  const node = token?.type === "task" ? program.process.nodes[token.node] : undefined;
  if (node === undefined) return null;
  return nodeFilling(program, state, node, sightOf(program, state, place, at));
}

/** An application is gone on with from its latest completion; a form of the office's own opens empty. */
export function nodeFilling(
  program: Program,
  state: CaseState,
  node: NodeProgram,
  sight: Sight,
): TaskFilling | null {
  const form = node.form === undefined ? undefined : program.forms[node.form];
  if (form === undefined) return null;
  const name = node.as ?? form.id;
  const before = node.only === undefined && !isApplication(program, form) ? undefined : state.data[name];
  const known = isJsonObject(before) ? fillingOf(before, state.unknown[name]) : startFilling(form);
  const answers = prefilled(form.fields, known.answers, sight, node.prefill);
  const filling = { ...known, answers };
  return { form: form.id, name, filling, only: onlyOf(node, form, name, filling, sight) };
}

const isApplication = ({ process }: Program, { id }: FormProgram): boolean =>
  process.starts.some((start) => process.nodes[start]?.form === id);

function onlyOf({ only }: NodeProgram, form: FormProgram, name: string, { answers }: Filling, sight: Sight) {
  if (only === undefined) return null;
  const named = isAst(only) ? textsOf(stored(sight.evaluate(only, sight.names).value)) : only;
  return openPaths(form.fields, [form.id, name], named, answers);
}

const textsOf = (json: Json): readonly string[] =>
  (Array.isArray(json) ? json : [json]).filter((one: Json) => typeof one === "string");

/** The application as it opens for an applicant: proposals of the form itself, and lists with their first item. */
export function openingFilling(program: Program, form: string, place: Place, at: string): Filling {
  const source = program.forms[form];
  if (source === undefined) return emptyFilling;
  const facts = { number: "", receivedAt: at, data: {} };
  const sight = sightOf(program, facts, place, at);
  const start = startFilling(source);
  return { ...start, answers: prefilled(source.fields, start.answers, sight) };
}

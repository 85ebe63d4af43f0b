import {
  act,
  answerAt,
  evaluateForm,
  fieldAt,
  schemaPath,
  withAnswer,
  type Filling,
  type FormProgram,
  type FormRuntime,
  type FormState,
  type Scope,
} from "@blaupause/engine";
import { isJsonObject, type Field, type Json, type Service } from "@blaupause/model";
import { exampleValue } from "./exampleValue.ts";

/** Rounds in which answers may bring up new questions; a form that needs more is filled in as far as it goes. */
const ROUNDS = 60;

/** A form somebody is to fill in: what stands in it already, and the data paths that may be changed (null: all). */
export interface ExampleForm {
  readonly form: string;
  readonly filling: Filling;
  readonly only: readonly string[] | null;
}
export interface ExampleSource {
  readonly runtime: FormRuntime;
  readonly service: Service;
  readonly scope: Scope;
}

/**
 * What a made-up person would answer. The service's own journeys know best (`known`, best first); where the answers of
 * none fit, every visible question that must be answered is, again and again until nothing new comes up. The law of forms
 * is asked each time, so that conditions, limits and rules hold.
 */
export function exampleAnswers(source: ExampleSource, open: ExampleForm, known: Iterable<Filling>): Filling {
  let best: { readonly filling: Filling; readonly faults: number } | null = null;
  for (const start of [known, [open.filling]].flatMap((list) => [...list])) {
    const filling = completed(source, open, start);
    const faults = faultsOf(judged(source, open, filling)).length;
    if (faults === 0) return filling;
    if (best === null || faults < best.faults) best = { filling, faults };
  }
  return best?.filling ?? open.filling;
}

const judged = (
  { runtime, scope }: ExampleSource,
  { form, only }: ExampleForm,
  filling: Filling,
): FormState => evaluateForm(runtime, form, filling, scope, only);

interface Fault {
  readonly path: string;
  readonly code: string;
}
/** All that stands in the way of sending: refused answers, and an end the form comes to. */
const faultsOf = ({ errors, stop }: FormState): readonly Fault[] => [
  ...errors,
  ...(stop === null
    ? []
    : (stop.at[0] === undefined ? [""] : stop.at).map((path) => ({ path, code: "stop" }))),
];

function completed(source: ExampleSource, open: ExampleForm, start: Filling): Filling {
  const form = source.runtime.forms[open.form];
  if (form === undefined) return start;
  let filling = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = judged(source, open, filling);
    const next = faultsOf(state).reduce((now, fault) => mended(source, form, now, state, fault), filling);
    if (next === filling) return filling;
    filling = next;
  }
  return filling;
}

function mended(
  { service, scope }: ExampleSource,
  form: FormProgram,
  filling: Filling,
  { limits }: FormState,
  { path, code }: Fault,
): Filling {
  const field = path === "" ? undefined : fieldAt(form.fields, schemaPath(path));
  if (field === undefined) return filling;
  if (field.type === "list") return code === "too-few" ? act(form, filling, { type: "add", path }) : filling;
  const known = answerAt(filling.answers, path);
  const value = exampleValue({
    field,
    limits: limits[path],
    known,
    fim: fimOf(service.forms[form.id]?.fields ?? [], field.path.split(".")),
    own: ownTexts(scope.names["settings"] ?? null),
  });
  if (value === undefined || value === known) return filling;
  return { ...filling, answers: withAnswer(filling.answers, path, value) };
}

/** The id in the core data catalogue of the field at a path. */
function fimOf(fields: readonly Field[], [head, ...rest]: readonly string[]): string | null {
  const field = fields.find(({ id }) => id === head);
  if (field === undefined) return null;
  if (rest.length > 0) return fimOf("fields" in field ? field.fields : [], rest);
  return "fim" in field ? (field.fim?.id ?? null) : null;
}

/** All texts in a value, once each. */
function ownTexts(value: Json): readonly string[] {
  const texts = (one: Json): readonly string[] => {
    if (typeof one === "string") return [one];
    const inside: readonly Json[] = Array.isArray(one) ? one : isJsonObject(one) ? Object.values(one) : [];
    return inside.flatMap(texts);
  };
  return [...new Set(texts(value))];
}

import { isTagged, isNum, toJson, toNumber, type Value } from "@blaupause/feel";
import { isAst, type Bound, type FieldProgram, type RuleProgram, type Text } from "../program.ts";
import { renderText } from "../text.ts";
import { isEmpty, type Complaint, type Limits } from "./kinds/kind.ts";
import { checkCount } from "./kinds/choices.ts";
import { kindOf } from "./kinds/index.ts";
import { truthAt, valueAt, type Run } from "./run.ts";
import { answerOf, pathIn, type Slot } from "./slots.ts";
import type { FieldError, FormMessage } from "./state.ts";

/** The limits of a field; a limit that yields nothing does not limit. */
export function limitsOf(run: Run, slot: Slot, field: FieldProgram): Limits {
  if (field.min === undefined && field.max === undefined) return NONE;
  const path = pathIn(slot, field.id);
  const min = limit(run, slot, path, "min", field.min);
  const max = limit(run, slot, path, "max", field.max);
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

const NONE: Limits = {};

function limit(run: Run, slot: Slot, path: string, property: string, bound: Bound | undefined) {
  if (bound === undefined || !isAst(bound)) return bound;
  return plain(valueAt(run, slot, path, property, bound));
}
function plain(value: Value): string | number | undefined {
  if (isNum(value)) return toNumber(value);
  const json = isTagged(value) ? toJson(value) : undefined;
  return typeof json === "string" ? json : undefined;
}

/**
 * The first thing wrong with one visible field: required, type, constraints, then its own rule (F6). `valid` that
 * yields null or an error counts as true (F7).
 */
export function judgeField(
  run: Run,
  slot: Slot,
  field: FieldProgram,
  required: boolean,
  limits: Limits,
): FieldError | undefined {
  const path = pathIn(slot, field.id);
  const complaint = complaintOf(run, slot, field, path, required, limits);
  if (complaint !== undefined) return { path, ...complaint };
  if (field.valid === undefined || truthAt(run, slot, path, "valid", field.valid) !== false) return undefined;
  return { path, code: "invalid", ...messageOf(run, slot, field.message) };
}

const messageOf = (run: Run, slot: Slot, text: Text | undefined): { message?: string } =>
  text === undefined ? {} : { message: say(run, slot, text) };
/** A text with what its expressions give at a place, as the form speaks. */
export const say = ({ program, evaluate }: Run, { names }: Slot, text: Text): string =>
  renderText(text, program, evaluate, names);

function complaintOf(
  run: Run,
  slot: Slot,
  field: FieldProgram,
  path: string,
  required: boolean,
  limits: Limits,
): (Complaint & { message?: string }) | undefined {
  if (field.type === "list") return listComplaint(slot, field, limits);
  const json = field.computed === undefined ? answerOf(slot, field.id) : run.computed[path];
  if (json === undefined || isEmpty(json)) {
    if (!required || (field.unknown !== undefined && run.unknown.has(path))) return undefined;
    return { code: "required", ...messageOf(run, slot, field.requiredMessage) };
  }
  const illTyped = run.illTyped.get(path);
  if (illTyped !== undefined) return illTyped;
  const complaint = kindOf(field.type)?.check(json, field, limits);
  if (complaint === undefined) return undefined;
  return complaint.code === "pattern" ? { ...complaint, ...messageOf(run, slot, field.message) } : complaint;
}

function listComplaint(slot: Slot, field: FieldProgram, limits: Limits): Complaint | undefined {
  const items = slot.children.get(field.id) ?? [];
  return checkCount(
    items.map(({ key }) => key),
    limits,
  );
}

/**
 * Form rules come last. An error goes to the places it names; hint and stop speak for the whole form, and nobody is
 * stopped over an answer that is to be mended first.
 */
export function judgeRules(run: Run, ofFields: readonly FieldError[]) {
  const errors: FieldError[] = [];
  const hints: FormMessage[] = [];
  let stop: FormMessage | null = null;
  for (const rule of run.form.rules) {
    if (truthAt(run, run.root, rule.id, "rule", rule.valid) !== false) continue;
    const found = said(run, rule);
    if (rule.effect === "hint") hints.push(found);
    else if (rule.effect === "stop")
      stop ??= ofFields.some(({ path }) => rule.at.includes(path)) ? null : found;
    else
      for (const path of rule.at.length === 0 ? [""] : rule.at)
        errors.push({ path, code: "rule", params: { rule: rule.id }, message: found.message });
  }
  // Where the form ends there is nothing left to advise on.
  return { errors, hints: stop === null ? hints : [], stop };
}

const said = (run: Run, rule: RuleProgram): FormMessage => ({
  rule: rule.id,
  message: say(run, run.root, rule.message),
  at: rule.at,
});

export function isRequired(run: Run, slot: Slot, field: FieldProgram): boolean {
  const { required } = field;
  if (required === undefined || typeof required === "boolean") return required === true;
  return truthAt(run, slot, pathIn(slot, field.id), "required", required) === true;
}

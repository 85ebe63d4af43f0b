import type { Json, JsonObject } from "@blaupause/model";
import type { FieldProgram, Text } from "../program.ts";
import { isFixed, renderText } from "../text.ts";
import { KEY } from "./filling.ts";
import { isRequired, judgeField, limitsOf } from "./judge.ts";
import type { Limits } from "./kinds/kind.ts";
import { isEmpty } from "./kinds/kind.ts";
import { kindOf } from "./kinds/index.ts";
import type { Run } from "./run.ts";
import { answerOf, pathIn, type Slot } from "./slots.ts";
import type { FieldError } from "./state.ts";

/** What the walk over the visible fields gathers, in the order people read them. */
export interface Collected {
  readonly required: Record<string, boolean>;
  readonly readOnly: Record<string, boolean>;
  readonly limits: Record<string, Limits>;
  readonly texts: Record<string, string>;
  readonly errors: FieldError[];
  readonly unknown: string[];
}

export const nothingCollected = (): Collected => ({
  required: {},
  readOnly: {},
  limits: {},
  texts: {},
  errors: [],
  unknown: [],
});

/** Judges every visible field of a slot and returns its data; hidden ones are absent (F2). */
export function collect(run: Run, slot: Slot, into: Collected): JsonObject {
  const data: Record<string, Json> = slot.key === "" ? {} : { [KEY]: slot.key };
  for (const field of slot.fields) {
    if (run.visible[pathIn(slot, field.id)] !== true) continue;
    const value = collectField(run, slot, field, into);
    if (value !== undefined) data[field.id] = value;
  }
  refuseForeign(slot, into);
  return data;
}

function collectField(run: Run, slot: Slot, field: FieldProgram, into: Collected): Json | undefined {
  const path = pathIn(slot, field.id);
  collectTexts(run, slot, field, path, into);
  const limits = limitsOf(run, slot, field);
  if (limits.min !== undefined || limits.max !== undefined) into.limits[path] = limits;
  const required = isRequired(run, slot, field);
  if (required) into.required[path] = true;
  if (isReadOnly(run, field, path)) into.readOnly[path] = true;
  const inner = (slot.children.get(field.id) ?? []).map((child) => collect(run, child, into));
  const error = judgeField(run, slot, field, required, limits);
  if (error !== undefined) into.errors.push(error);
  if (field.type === "list") return inner;
  if (field.type === "group") return inner[0];
  return leafData(run, slot, field, path, into);
}

function leafData(
  run: Run,
  slot: Slot,
  field: FieldProgram,
  path: string,
  into: Collected,
): Json | undefined {
  if (field.computed !== undefined) return run.computed[path];
  const json = answerOf(slot, field.id);
  if (kindOf(field.type) === undefined) return undefined;
  if (json !== undefined && !isEmpty(json)) return run.illTyped.has(path) ? undefined : json;
  if (field.unknown !== undefined && run.unknown.has(path)) into.unknown.push(path);
  return undefined;
}

const isReadOnly = (run: Run, field: FieldProgram, path: string): boolean =>
  field.computed !== undefined || field.locked === true || (run.only !== null && !isOpen(run.only, path));

/** A path is open when it, or something around it, was named. */
function isOpen(only: ReadonlySet<string>, path: string): boolean {
  for (
    let end = path.length;
    end > 0;
    end = Math.max(path.lastIndexOf(".", end - 1), path.lastIndexOf("[", end - 1))
  )
    if (only.has(path.slice(0, end))) return true;
  return false;
}

const TEXTS = ["label", "hint", "text", "itemLabel", "message"] as const;
function collectTexts(run: Run, slot: Slot, field: FieldProgram, path: string, into: Collected): void {
  for (const property of TEXTS) {
    const text: Text | undefined = field[property];
    if (text === undefined || isFixed(text) || property === "message") continue;
    into.texts[`${path}/${property}`] = say(run, slot, text);
  }
  for (const option of field.options ?? []) {
    if (!isFixed(option.label))
      into.texts[`${path}/options/${option.value}/label`] = say(run, slot, option.label);
    if (option.hint !== undefined && !isFixed(option.hint))
      into.texts[`${path}/options/${option.value}/hint`] = say(run, slot, option.hint);
  }
}
const say = (run: Run, slot: Slot, text: Text): string =>
  renderText(text, { labels: run.program.labels, language: run.program.language }, run.evaluate, slot.names);

/** A key that no field has is refused, not ignored (F4). */
function refuseForeign(slot: Slot, into: Collected): void {
  const known = new Set(slot.fields.map(({ id }) => id));
  for (const key of Object.keys(slot.answers))
    if (key !== KEY && !known.has(key)) into.errors.push({ path: pathIn(slot, key), code: "unknown-field" });
}

import type { Json, JsonObject } from "@blaupause/model";
import { once } from "../once.ts";
import type { FieldProgram, Text } from "../program.ts";
import { isFixed } from "../text.ts";
import { KEY } from "./filling.ts";
import { isRequired, judgeField, limitsOf, say } from "./judge.ts";
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
    if (!slot.shown.has(field.id)) continue;
    const value = collectField(run, slot, field, into);
    if (value !== undefined) data[field.id] = value;
  }
  refuseForeign(slot, into);
  return data;
}

function collectField(run: Run, slot: Slot, field: FieldProgram, into: Collected): Json | undefined {
  const path = pathIn(slot, field.id);
  for (const [at, text] of movingTexts(field))
    into.texts[`${path}/${at}`] =
      field.decision !== undefined && hasHoles(run, slot, text) ? "" : say(run, slot, text);
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

const TEXTS = ["label", "hint", "text", "itemLabel"] as const;
type Placed = readonly [at: string, text: Text | undefined];
/** The texts of a field that depend on answers, with their places; most fields have none. */
const movingTexts = once((field: FieldProgram) =>
  [
    ...TEXTS.map((property): Placed => [property, field[property]]),
    ...(field.options ?? []).flatMap(({ value, label, hint }): Placed[] => [
      [`options/${value}/label`, label],
      [`options/${value}/hint`, hint],
    ]),
  ].flatMap(([at, text]): (readonly [string, Text])[] =>
    text === undefined || isFixed(text) ? [] : [[at, text]],
  ),
);
/** A result says nothing while its decision gives nothing: a sentence with holes is none. */
const hasHoles = ({ evaluate }: Run, { names }: Slot, text: Text): boolean =>
  text.some((part) => typeof part !== "string" && evaluate(part.ast, names).value === null);

const idsOf = once((fields: readonly FieldProgram[]) => new Set(fields.map(({ id }) => id)));

/** A key that no field has is refused, not ignored (F4). */
function refuseForeign(slot: Slot, into: Collected): void {
  const ids = idsOf(slot.fields);
  for (const key of slot.answers.keys())
    if (key !== KEY && !ids.has(key)) into.errors.push({ path: pathIn(slot, key), code: "unknown-field" });
}

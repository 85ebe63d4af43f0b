import type { Value } from "@blaupause/feel";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { withOne, within, type Lookup } from "../names.ts";
import type { FieldProgram } from "../program.ts";
import { keyOf } from "./filling.ts";

/**
 * One place where fields stand: the form, a group, or one item of a list. `values` is the FEEL context expressions
 * see; it fills up while the plan runs, and a list's FEEL value holds the very contexts of its items.
 */
export interface Slot {
  readonly path: string;
  readonly key: string;
  readonly fields: readonly FieldProgram[];
  readonly answers: ReadonlyMap<string, Json>;
  readonly values: Map<string, Value>;
  readonly names: Lookup;
  readonly children: Map<string, readonly Slot[]>;
  /** Ids of its fields that are visible. */
  readonly shown: Set<string>;
  readonly visible: boolean;
}

const nothingYet = () => ({ children: new Map<string, readonly Slot[]>(), shown: new Set<string>() });
export const pathIn = (slot: Slot, id: string): string => (slot.path === "" ? id : `${slot.path}.${id}`);

export function rootSlot(
  form: string,
  fields: readonly FieldProgram[],
  answers: JsonObject,
  outer: Lookup,
): Slot {
  const values = new Map<string, Value>();
  return {
    path: "",
    key: "",
    fields,
    answers: answersOf(answers),
    values,
    names: withOne(form, values, outer),
    visible: true,
    ...nothingYet(),
  };
}

// Asked for several times a field, by names that come from outside: a map knows only what is in it, and fast.
function answersOf(json: Json | undefined): Slot["answers"] {
  const answers = new Map<string, Json>();
  if (!isJsonObject(json)) return answers;
  for (const id of Object.keys(json)) {
    const answer = json[id];
    if (answer !== undefined) answers.set(id, answer);
  }
  return answers;
}
export const answerOf = (slot: Slot, id: string): Json | undefined => slot.answers.get(id);

/** The slot of a group: it stands even while hidden, so that its fields are null and not missing. */
export function openGroup(slot: Slot, field: FieldProgram, visible: boolean): void {
  const values = new Map<string, Value>();
  slot.values.set(field.id, values);
  const inner: Slot = {
    path: pathIn(slot, field.id),
    key: "",
    fields: field.fields ?? [],
    answers: answersOf(answerOf(slot, field.id)),
    values,
    names: slot.names,
    visible,
    ...nothingYet(),
  };
  slot.children.set(field.id, [inner]);
}

/** The slots of a list, one an item; a hidden list has none. */
export function openList(slot: Slot, field: FieldProgram, visible: boolean): void {
  const raw = visible ? answerOf(slot, field.id) : undefined;
  const items = (Array.isArray(raw) ? raw : []).filter((item: Json) => isJsonObject(item));
  const inner = items.map((item: Json) => itemSlot(slot, field, item));
  slot.children.set(field.id, inner);
  slot.values.set(
    field.id,
    inner.map(({ values }) => values),
  );
}

function itemSlot(slot: Slot, field: FieldProgram, item: Json): Slot {
  const key = keyOf(item);
  const values = new Map<string, Value>();
  const path = `${pathIn(slot, field.id)}[${key}]`;
  return {
    path,
    key,
    fields: field.fields ?? [],
    answers: answersOf(item),
    values,
    names: withOne(field.as, values, slot.names),
    visible: true,
    ...nothingYet(),
  };
}

/** All slots in which the fields of these containers stand, from the form, the only one at the top, down. */
export function slotsAt(top: readonly Slot[], containers: readonly string[]): readonly Slot[] {
  let slots = top;
  for (const id of containers)
    slots = slots.length === 1 ? childrenOf(slots[0], id) : slots.flatMap((slot) => childrenOf(slot, id));
  return slots;
}
const childrenOf = (slot: Slot | undefined, id: string): readonly Slot[] => slot?.children.get(id) ?? [];

/** The same form with more names in sight. Items keep their own sight: a result stands outside lists. */
export const withNames = (root: Slot, more: ReadonlyMap<string, Value>): Slot => ({
  ...root,
  names: within(more, root.names),
});

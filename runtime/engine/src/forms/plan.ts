import type { Value } from "@blaupause/feel";
import { toValue } from "../names.ts";
import type { FieldProgram, PlanStep } from "../program.ts";
import { computedJson } from "./computed.ts";
import { isEmpty } from "./kinds/kind.ts";
import { kindOf } from "./kinds/index.ts";
import { holds, valueAt, type Run } from "./run.ts";
import { answerOf, openGroup, openList, pathIn, slotsAt, type Slot } from "./slots.ts";

/** Goes once through the plan: pages, then what is visible, then values, in dependency order (F1). */
export function runPlan(run: Run): void {
  for (const step of run.form.plan) {
    if (step.do === "page") runPage(run, step.path);
    else runField(run, step);
  }
}

function runPage(run: Run, id: string): void {
  const page = run.form.pages.find((one) => one.id === id);
  run.pages[id] = page?.visible === undefined || holds(run, run.root, id, "page", page.visible);
}

function runField(run: Run, { do: kind, path }: PlanStep): void {
  const containers = path.split(".");
  const id = containers.pop();
  for (const slot of slotsAt(run.root, containers)) {
    const field = slot.fields.find((one) => one.id === id);
    if (field === undefined) continue;
    if (kind === "visible") decideVisible(run, slot, field);
    else setValue(run, slot, field);
  }
}

function decideVisible(run: Run, slot: Slot, field: FieldProgram): void {
  const path = pathIn(slot, field.id);
  const onPage = field.page === undefined || run.pages[field.page] !== false;
  const shown = slot.visible && onPage;
  run.visible[path] =
    shown && (field.visible === undefined || holds(run, slot, path, "visible", field.visible));
}

function setValue(run: Run, slot: Slot, field: FieldProgram): void {
  const visible = run.visible[pathIn(slot, field.id)] === true;
  if (field.type === "group") return openGroup(slot, field, visible);
  if (field.type === "list") return openList(slot, field, visible);
  slot.values.set(field.id, visible ? leafValue(run, slot, field) : null);
}

function leafValue(run: Run, slot: Slot, field: FieldProgram): Value {
  const path = pathIn(slot, field.id);
  if (field.computed !== undefined) {
    const json = computedJson(valueAt(run, slot, path, "computed", field.computed), field);
    run.computed[path] = json;
    return field.value === undefined ? null : toValue(json, field.value);
  }
  const json = answerOf(slot, field.id);
  const kind = kindOf(field.type);
  if (kind === undefined || json === undefined || isEmpty(json)) return emptyValue(field);
  const complaint = kind.accepts(json, field);
  if (complaint !== undefined) run.illTyped.set(path, complaint);
  return complaint === undefined && field.value !== undefined
    ? toValue(json, field.value)
    : emptyValue(field);
}

const emptyValue = (field: FieldProgram): Value => (field.value?.kind === "list" ? [] : null);

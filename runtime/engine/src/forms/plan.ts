import type { Value } from "@blaupause/feel";
import { toValue } from "../names.ts";
import { once } from "../once.ts";
import type { FieldProgram, FormProgram, PlanStep } from "../program.ts";
import { computedJson } from "./computed.ts";
import { isEmpty } from "./kinds/kind.ts";
import { kindOf } from "./kinds/index.ts";
import { truthAt, valueAt, type Run } from "./run.ts";
import { answerOf, openGroup, openList, pathIn, slotsAt, type Slot } from "./slots.ts";

/** Goes once through the plan: pages, then what is visible, then values, in dependency order (F1). */
export function runPlan(run: Run): void {
  const top = [run.root];
  for (const route of routesOf(run.form)) {
    if (route.field === undefined) runPage(run, route.path);
    else
      for (const slot of slotsAt(top, route.containers))
        if (route.do === "visible") decideVisible(run, slot, route.field);
        else setValue(run, slot, route.field);
  }
}

/** A step of the plan with the way to its field already found. */
interface Route extends PlanStep {
  readonly containers: readonly string[];
  readonly field?: FieldProgram | undefined;
}

const routesOf = once(({ plan, fields }: FormProgram): readonly Route[] =>
  plan.flatMap((step): readonly Route[] => {
    const containers = step.path.split(".");
    if (step.do === "page") return [{ ...step, containers }];
    const id = containers.pop();
    const inner = containers.reduce<readonly FieldProgram[]>(
      (around, container) => around.find((one) => one.id === container)?.fields ?? [],
      fields,
    );
    const field = inner.find((one) => one.id === id);
    return field === undefined ? [] : [{ ...step, containers, field }];
  }),
);

function runPage(run: Run, id: string): void {
  const page = run.form.pages.find((one) => one.id === id);
  run.pages[id] = page?.visible === undefined || truthAt(run, run.root, id, "page", page.visible) === true;
}

function decideVisible(run: Run, slot: Slot, field: FieldProgram): void {
  const path = pathIn(slot, field.id);
  const onPage = field.page === undefined || run.pages[field.page] !== false;
  const shown = slot.visible && onPage;
  const visible =
    shown && (field.visible === undefined || truthAt(run, slot, path, "visible", field.visible) === true);
  run.visible[path] = visible;
  if (visible) slot.shown.add(field.id);
}

function setValue(run: Run, slot: Slot, field: FieldProgram): void {
  const visible = slot.shown.has(field.id);
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

import type { Service } from "@blaupause/model";
import type { WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { plain } from "./element.ts";
import type { Spoken } from "./spoken.ts";

type Decision = NonNullable<Service["decisions"]>[string];

/** Tariffs and rules as their tables. */
export const decisionElements = (
  { decisions = {} }: Service,
  say: Spoken,
  t: WorkshopTranslate,
): readonly WorkshopElement[] =>
  Object.entries(decisions).map(([id, decision]) => ({
    ...plain({ address: `decisions/${id}` }, t("workshop.kind.decision"), decision.title),
    table: tableOf(decision, say, t),
    isHead: true,
  }));

function tableOf(
  { inputs, outputs, rows }: Decision,
  say: Spoken,
  t: WorkshopTranslate,
): NonNullable<WorkshopElement["table"]> {
  const cell = (cells: Readonly<Record<string, string>>, id: string): string =>
    Object.hasOwn(cells, id) ? say.formula(cells[id] ?? "") : t("workshop.any");
  return {
    heads: [...inputs, ...outputs].map(({ id, label }) => label ?? id),
    rows: rows.map(({ when, then }) => [
      ...inputs.map(({ id }) => cell(when, id)),
      ...outputs.map(({ id }) => cell(then, id)),
    ]),
  };
}

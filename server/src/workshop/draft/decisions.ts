import { answersRead } from "@blaupause/check";
import type { Service } from "@blaupause/model";
import type { WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { inputWords, resultWords } from "./cellWords.ts";
import { plain } from "./element.ts";
import type { Spoken } from "./spoken.ts";

type Decision = NonNullable<Service["decisions"]>[string];

/** Tariffs and rules as their tables. */
export const decisionElements = (
  service: Service,
  say: Spoken,
  t: WorkshopTranslate,
): readonly WorkshopElement[] =>
  Object.entries(service.decisions ?? {}).map(([id, decision]) => ({
    ...plain({ address: `decisions/${id}` }, t("workshop.kind.decision"), decision.title),
    table: tableOf(service, decision, say, t),
    isHead: true,
  }));

function tableOf(
  service: Service,
  { inputs, outputs, rows }: Decision,
  say: Spoken,
  t: WorkshopTranslate,
): NonNullable<WorkshopElement["table"]> {
  const labels = inputs.map((input) => labelsOf(service, input));
  return {
    heads: [...inputs, ...outputs].map(({ id, label }) => label ?? id),
    rows: rows.map(({ when, then }) => [
      ...inputs.map(({ id, type }, column) =>
        inputWords(own(when, id), type, (value) => labels[column]?.get(value), say, t),
      ),
      ...outputs.map(({ id, type }) => resultWords(own(then, id), type, say, t)),
    ]),
  };
}

const own = (cells: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(cells, id) ? cells[id] : undefined;

/** Where a column is one answer, what its choices are called. */
const labelsOf = (service: Service, input: Decision["inputs"][number]): ReadonlyMap<string, string> =>
  new Map(answersRead(service, input).map(({ value, label }) => [value, label]));

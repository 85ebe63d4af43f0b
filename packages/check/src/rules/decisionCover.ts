import type { Decision, Problem } from "@blaupause/model";
import { error, hint, warning, type Context, type Rule } from "../context.ts";
import { coverOf, type Cover, type Example } from "../cover/cover.ts";
import { meaningAlong } from "../names.ts";

const SINGLE = new Set(["UNIQUE", "FIRST", "ANY", "PRIORITY"]);
/** Gaps come in crowds; a few examples show where they are. */
const EXAMPLES = 3;

/** Gaps and overlaps of a decision table, each with an example (D2). */
export const decisionCover: Rule = (context) =>
  Object.entries(context.service.decisions ?? {}).flatMap(([id, decision]): Problem[] => {
    const address = `decisions/${id}`;
    const cover = coverOf(id, decision, context);
    return cover.ok
      ? [...found(address, decision, cover, context)]
      : [hint("cover-undecided", address, "rows", { input: `${address}/inputs/${cover.input}` })];
  });

function* found(
  address: string,
  decision: Decision,
  cover: Extract<Cover, { ok: true }>,
  context: Context,
): Generator<Problem> {
  const { hitPolicy, default: otherwise } = decision;
  if (!SINGLE.has(hitPolicy)) return;
  if (otherwise === undefined)
    for (const gap of cover.gaps.slice(0, EXAMPLES))
      yield warning("decision-gap", address, "rows", {
        example: inWords(gap, decision, context),
        count: cover.gaps.length,
      });
  const overlap = hitPolicy === "UNIQUE" ? error : warning;
  if (hitPolicy === "UNIQUE" || hitPolicy === "ANY")
    for (const { rows, example } of cover.overlaps)
      yield overlap("decision-overlap", `${address}/rows/${rows[1]}`, "when", {
        other: `${address}/rows/${rows[0]}`,
        example: inWords(example, decision, context),
      });
  if (hitPolicy === "FIRST")
    for (const row of cover.never) yield warning("row-never", `${address}/rows/${row}`, "when");
}

/** `Hunde = 3`, by the labels people gave the inputs or the questions they read, and the answers to choose from. */
function inWords(example: readonly Example[], { inputs }: Decision, context: Context): string[] {
  return example.map(({ input, value }) => {
    const found = inputs.find(({ id }) => id === input);
    const asked = found === undefined ? undefined : fieldRead(found, context);
    const label = found?.label ?? asked?.label ?? `${inputs.findIndex(({ id }) => id === input) + 1}.`;
    const option = asked?.options?.find((one) => one.value === value);
    return `${label} = ${option?.label ?? String(value)}`;
  });
}

/** The question an input reads, where it reads one and nothing else. */
function fieldRead({ expression }: Decision["inputs"][number], context: Context): Asked | undefined {
  const path = expression.trim().split(".");
  const address = meaningAlong(context.service, path, "")?.address;
  const field = address === undefined || address === null ? undefined : context.byAddress.get(address);
  return field?.kind === "field" ? (field.json as unknown as Asked) : undefined;
}
interface Asked {
  readonly label?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

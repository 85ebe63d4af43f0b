import type { Decision, Problem } from "@blaupause/model";
import { error, hint, warning, type Context, type Rule } from "../context.ts";
import { coverOf, type Cover, type Example } from "../cover/cover.ts";
import { answersRead, questionRead } from "../questionRead.ts";

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
function inWords(example: readonly Example[], { inputs }: Decision, { service }: Context): string[] {
  return example.map(({ input: id, value }) => {
    const input = inputs.find((one) => one.id === id);
    if (input === undefined) return `${id} = ${value}`;
    const asked = textIn(questionRead(service, input)?.json["label"]);
    const label = input.label ?? asked ?? `${inputs.indexOf(input) + 1}.`;
    const answer = answersRead(service, input).find((one) => one.value === value);
    return `${label} = ${answer?.label ?? String(value)}`;
  });
}
const textIn = (json: unknown): string | undefined => (typeof json === "string" ? json : undefined);

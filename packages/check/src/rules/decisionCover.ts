import type { Decision, Problem } from "@blaupause/model";
import { error, hint, warning, type Rule } from "../context.ts";
import { coverOf, type Cover, type Example } from "../cover/cover.ts";

const SINGLE = new Set(["UNIQUE", "FIRST", "ANY", "PRIORITY"]);
/** Gaps come in crowds; a few examples show where they are. */
const EXAMPLES = 3;

/** Gaps and overlaps of a decision table, each with an example (D2). */
export const decisionCover: Rule = (context) =>
  Object.entries(context.service.decisions ?? {}).flatMap(([id, decision]): Problem[] => {
    const address = `decisions/${id}`;
    const cover = coverOf(id, decision, context);
    return cover.ok
      ? [...found(address, decision, cover)]
      : [hint("cover-undecided", address, "rows", { input: cover.input })];
  });

function* found(
  address: string,
  { hitPolicy, default: otherwise }: Decision,
  cover: Extract<Cover, { ok: true }>,
): Generator<Problem> {
  if (!SINGLE.has(hitPolicy)) return;
  if (otherwise === undefined)
    for (const gap of cover.gaps.slice(0, EXAMPLES))
      yield warning("decision-gap", address, "rows", { example: inWords(gap), count: cover.gaps.length });
  const overlap = hitPolicy === "UNIQUE" ? error : warning;
  if (hitPolicy === "UNIQUE" || hitPolicy === "ANY")
    for (const { rows, example } of cover.overlaps)
      yield overlap("decision-overlap", `${address}/rows/${rows[1]}`, "when", {
        other: rows[0],
        example: inWords(example),
      });
  if (hitPolicy === "FIRST")
    for (const row of cover.never) yield warning("row-never", `${address}/rows/${row}`, "when");
}

const inWords = (example: readonly Example[]): string[] =>
  example.map(({ input, value }) => `${input} = ${String(value)}`);

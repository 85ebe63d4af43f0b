import type { Decision, Problem } from "@blaupause/model";
import { error, warning, type Rule } from "../context.ts";

/** What a table's hit policy cannot do with its results (D1; DMN 1.5, 8.2.10 and 8.2.11). */
export const decisionPolicy: Rule = ({ service }) =>
  Object.entries(service.decisions ?? {}).flatMap(([id, decision]) => [
    ...found(`decisions/${id}`, decision),
  ]);

function* found(address: string, { hitPolicy, aggregation, outputs }: Decision): Generator<Problem> {
  if (aggregation !== undefined && hitPolicy !== "COLLECT")
    yield warning("aggregation-unused", address, "aggregation");
  if (aggregation !== undefined && hitPolicy === "COLLECT" && outputs.length > 1)
    yield error("aggregation-outputs", address, "aggregation");
  const isRanked = hitPolicy === "PRIORITY" || hitPolicy === "OUTPUT ORDER";
  if (isRanked && outputs.every(({ values = [] }) => values.length === 0))
    yield error("no-ranks", address, "hitPolicy");
}

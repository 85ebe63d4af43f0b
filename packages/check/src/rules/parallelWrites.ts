import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { nodeAddress, type Graph } from "../graph.ts";
import { written } from "../reads.ts";
import { firstBehind, splitsOf, type Split } from "../split.ts";

/** Two parallel branches that write one name: whoever comes last would win (P33). */
export const parallelWrites: Rule = ({ graph }) => {
  const found = new Map<string, Problem>();
  for (const [left, right] of splitsOf(graph).flatMap((split) => pairs(graph, split))) {
    const names = new Map(left.flatMap((id) => writes(graph, id).map((name) => [name, id] as const)));
    for (const id of right)
      for (const name of writes(graph, id)) {
        const other = names.get(name);
        if (other !== undefined)
          found.set(`${id} ${name}`, error("parallel-writes", nodeAddress(id), undefined, { name, other }));
      }
  }
  return found.values();
};

type Pair = readonly [left: readonly string[], right: readonly string[]];
/** Of every two branches of a split the steps that one token does while another one does those of the other. */
function pairs(graph: Graph, { at, starts, branches }: Split): readonly Pair[] {
  const first = firstBehind(graph, { at, starts, branches });
  const besides = (own: number, other: number): readonly string[] =>
    [...branches[own]!].filter(
      (id) => !branches[other]!.has(id) || (first(id) === starts[own] && starts[own] !== starts[other]),
    );
  return branches.flatMap((_, left) =>
    branches
      .slice(left + 1)
      .map((_, index): Pair => [besides(left, left + 1 + index), besides(left + 1 + index, left)]),
  );
}

function writes(graph: Graph, id: string): readonly string[] {
  const node = graph.nodes[id];
  return node === undefined ? [] : written(id, node);
}

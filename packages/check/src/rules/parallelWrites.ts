import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { nodeAddress } from "../graph.ts";
import { written } from "../reads.ts";
import { splitsOf } from "../split.ts";

/** Two parallel branches that write one name: whoever comes last would win (P33). */
export const parallelWrites: Rule = ({ graph }) => {
  const found = new Map<string, Problem>();
  for (const { branches } of splitsOf(graph))
    for (const [index, left] of branches.entries())
      for (const right of branches.slice(index + 1)) {
        const names = new Map(
          [...left]
            .filter((id) => !right.has(id))
            .flatMap((id) => writes(id).map((name) => [name, id] as const)),
        );
        for (const id of [...right].filter((one) => !left.has(one)))
          for (const name of writes(id)) {
            const other = names.get(name);
            if (other !== undefined)
              found.set(
                `${id} ${name}`,
                error("parallel-writes", nodeAddress(id), undefined, { name, other }),
              );
          }
      }
  return found.values();

  function writes(id: string): string[] {
    const node = graph.nodes[id];
    return node === undefined ? [] : written(id, node);
  }
};

import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { following, nodeAddress, preceding, reachable } from "../graph.ts";

/** Steps no case comes to, and steps from which no case comes to an end. */
export const reach: Rule = ({ graph }) => {
  const ids = Object.keys(graph.nodes);
  if (graph.starts.length === 0) return [error("no-start", "", "process/nodes")];
  const reached = reachable(graph.starts, following(graph));
  // A step without a way out ends its token, like an end event.
  const ends = ids.filter((id) => following(graph)(id).length === 0);
  const ending = reachable(ends, preceding(graph));
  return ids.flatMap((id): Problem[] => [
    ...(reached.has(id) ? [] : [error("unreachable", nodeAddress(id))]),
    ...(ending.has(id) ? [] : [error("no-end", nodeAddress(id))]),
  ]);
};

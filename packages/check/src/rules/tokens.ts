import type { Problem } from "@blaupause/model";
import { warning, type Context, type Rule } from "../context.ts";
import { following, intoOf, nodeAddress, outOf, reachable, type Graph } from "../graph.ts";
import { comeFromBoth, isAside, isJoin, lastCommon, splitsOf, type Split } from "../split.ts";

/** Where tokens of parallel branches meet without a join, each goes on by itself (P6). */
export const tokens: Rule = ({ graph }) => {
  const found = new Map<string, string>();
  for (const split of splitsOf(graph))
    for (const id of firstMeetings(graph, split)) if (!found.has(id)) found.set(id, split.at);
  return [...found].map(([id, split]) => warning("two-tokens", nodeAddress(id), undefined, { split }));
};

/** Where two branches come together and did not before: behind that, one warning says it all. */
function firstMeetings(graph: Graph, split: Split): readonly string[] {
  const lastBefore = lastCommon(graph, split);
  const shared = new Set(split.branches.flatMap((branch, index) => [...branch].filter(isIn(index))));
  const meetings = [...shared].filter((id) => lastBefore(id) === undefined);
  const passing = meetings.filter((id) => graph.nodes[id]?.type !== "endEvent" && !isJoin(graph, id));
  return comesBackToItself(graph, split) ? [...passing, split.at] : passing;

  function isIn(own: number): (id: string) => boolean {
    return (id) => split.branches.some((branch, index) => index > own && branch.has(id));
  }
}

/** An event that leaves its step at work and leads there again brings a second token to it. */
const comesBackToItself = (graph: Graph, { at, starts, branches }: Split): boolean =>
  starts.some((start, index) => isAside(graph, start) && branches[index]?.has(at) === true);

/** A parallel join waits for every flow into it: two that no split serves, or one that can end elsewhere, block it. */
export const joins: Rule = ({ graph }: Context) => {
  const splits = splitsOf(graph);
  return Object.keys(graph.nodes).flatMap((id): Problem[] => {
    if (graph.nodes[id]?.type !== "parallelGateway" || !isJoin(graph, id)) return [];
    const ways = intoOf(graph, id).map(({ from }) => from);
    const lonely = ways.some((left, index) =>
      ways.slice(index + 1).some((right) => !comeFromBoth(splits, left, right)),
    );
    if (lonely) return [warning("join-never", nodeAddress(id))];
    const leaving = splits.some((split) => canLeave(graph, split, id));
    return leaving ? [warning("join-may-wait", nodeAddress(id))] : [];
  });
};

/** Can a branch that leads to the join end without it? */
function canLeave(graph: Graph, { at, branches }: Split, join: string): boolean {
  if (branches.filter((branch) => branch.has(join)).length < 2) return false;
  const starts = outOf(graph, at).map(({ to }) => to);
  return starts
    .filter((start) => reachable([start], following(graph)).has(join))
    .some((start) =>
      [...reachable([start], following(graph), (id) => id === join)].some(
        (id) => outOf(graph, id).length === 0 && id !== join,
      ),
    );
}

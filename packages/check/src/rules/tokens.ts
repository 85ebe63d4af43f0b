import type { Problem } from "@blaupause/model";
import { warning, type Context, type Rule } from "../context.ts";
import { following, intoOf, nodeAddress, outOf, reachable, type Graph } from "../graph.ts";
import { comeFromBoth, isJoin, splitsOf, type Split } from "../split.ts";

/** Where tokens of parallel branches meet without a join, each goes on by itself (P6). */
export const tokens: Rule = ({ graph }) => {
  const splits = splitsOf(graph);
  return Object.keys(graph.nodes).flatMap((id): Problem[] => {
    if (graph.nodes[id]?.type === "endEvent" || isJoin(graph, id)) return [];
    const split = splits.find((one) => isFirstMeeting(graph, one, id));
    return split === undefined
      ? []
      : [warning("two-tokens", nodeAddress(id), undefined, { split: split.at })];
  });
};

/** Do two branches come together here, and not already before? */
function isFirstMeeting(graph: Graph, { at, branches }: Split, id: string): boolean {
  const from = (branch: ReadonlySet<string>): string[] =>
    intoOf(graph, id).flatMap((way) => (branch.has(way.from) || way.from === at ? [way.from] : []));
  const meets = (node: string): boolean => branches.filter((branch) => branch.has(node)).length > 1;
  const ways = new Set(intoOf(graph, id).map((way) => way.from));
  const isRoundTrip = (node: string): boolean => node === at || reachable([at], preceded(graph)).has(node);
  if (id === at || !meets(id) || ways.size < 2 || isRoundTrip(id)) return false;
  return branches.filter((branch) => from(branch).some((node) => !meets(node))).length > 1;
}
const preceded =
  (graph: Graph) =>
  (id: string): string[] =>
    intoOf(graph, id).map(({ from }) => from);

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

import { flowsOf, following, intoOf, outOf, reachable, type Graph } from "./graph.ts";

/** A place where one token becomes several, and what each of them can reach before it is joined again. */
export interface Split {
  readonly at: string;
  readonly branches: readonly ReadonlySet<string>[];
}

const isGateway = (graph: Graph, id: string): boolean => graph.nodes[id]?.type.endsWith("Gateway") === true;
export const isJoin = (graph: Graph, id: string): boolean =>
  ["parallelGateway", "inclusiveGateway"].includes(graph.nodes[id]?.type ?? "") &&
  intoOf(graph, id).length > 1;

/** All places where tokens multiply: parallel and inclusive gateways, several flows out of a step, events that do not interrupt. */
export function splitsOf(graph: Graph): Split[] {
  return Object.keys(graph.nodes).flatMap((id): Split[] => {
    const targets = targetsOf(graph, id);
    return targets.length < 2 ? [] : [{ at: id, branches: targets.map((to) => branch(graph, id, to)) }];
  });
}

function targetsOf(graph: Graph, id: string): string[] {
  const node = graph.nodes[id];
  const splits =
    !isGateway(graph, id) || node?.type === "parallelGateway" || node?.type === "inclusiveGateway";
  const flows = splits ? flowsOf(node).map(({ to }) => to) : [];
  const aside = outOf(graph, id)
    .map(({ to }) => to)
    .filter((to) => isAside(graph, to));
  return [...(aside.length > 0 && flows.length === 0 ? [id] : flows), ...aside].filter((to) =>
    Object.hasOwn(graph.nodes, to),
  );
}
function isAside(graph: Graph, id: string): boolean {
  const node = graph.nodes[id];
  return node?.type === "boundaryEvent" && !node.interrupting;
}

/** What one token can reach until it meets a join; the split itself starts a new round. */
function branch(graph: Graph, at: string, start: string): Set<string> {
  return reachable([start], following(graph), (id) => id === at || isJoin(graph, id));
}

/** The branches that two flows into a node come from, when they are different ones of one split. */
export function comeFromBoth(splits: readonly Split[], left: string, right: string): boolean {
  return splits.some(({ at, branches }) =>
    branches.some((one, index) =>
      branches.some(
        (other, place) =>
          index !== place && (one.has(left) || left === at) && (other.has(right) || right === at),
      ),
    ),
  );
}

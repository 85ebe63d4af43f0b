import { dominators } from "./dominators.ts";
import { flowsOf, following, intoOf, outOf, reachable, type Graph } from "./graph.ts";

/** A place where one token becomes several, and what each of them can reach before it is joined again. */
export interface Split {
  readonly at: string;
  /** Where each branch begins. */
  readonly starts: readonly string[];
  readonly branches: readonly ReadonlySet<string>[];
}

const isGateway = (graph: Graph, id: string): boolean => graph.nodes[id]?.type.endsWith("Gateway") === true;
export const isJoin = (graph: Graph, id: string): boolean =>
  ["parallelGateway", "inclusiveGateway"].includes(graph.nodes[id]?.type ?? "") &&
  intoOf(graph, id).length > 1;

/** All places where tokens multiply: parallel and inclusive gateways, several flows out of a step, events that do not interrupt. */
export function splitsOf(graph: Graph): Split[] {
  return Object.keys(graph.nodes).flatMap((id): Split[] => {
    const starts = targetsOf(graph, id);
    const branches = starts.map((to) => reachable([to], within(graph, id)));
    return starts.length < 2 ? [] : [{ at: id, starts, branches }];
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
/** Does it leave its step at work? */
export function isAside(graph: Graph, id: string): boolean {
  const node = graph.nodes[id];
  return node?.type === "boundaryEvent" && !node.interrupting;
}

/** How far one token comes until it meets a join; the split itself starts a new round. */
const within =
  (graph: Graph, at: string) =>
  (id: string): readonly string[] =>
    id === at || isJoin(graph, id) ? [] : following(graph)(id);

/** What lies before the split's branches, for `dominators`; no step has this name. */
const BEFORE = "";

/** Of every step behind a split the last one that all ways to it go through; undefined where two ways meet nowhere before. */
export function lastCommon(graph: Graph, { at, starts }: Split): (id: string) => string | undefined {
  const inside = within(graph, at);
  const found = dominators(BEFORE, (id) => (id === BEFORE ? starts : inside(id)));
  return (id) => {
    const last = found.get(id);
    return last === BEFORE ? undefined : last;
  };
}

/** The first step behind a split that no way to a step leaves out: the start of its branch, or where branches met. */
export function firstBehind(graph: Graph, split: Split): (id: string) => string {
  const last = lastCommon(graph, split);
  return (id) => {
    let first = id;
    for (let before = last(id); before !== undefined; before = last(before)) first = before;
    return first;
  };
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

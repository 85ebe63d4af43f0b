import { borderOf, flowsOf, reachable, type Nodes } from "../graph/flows.ts";
import type { Spot } from "./spot.ts";

/**
 * Does another branch that runs at the same time write this form, or work out this table? Two branches must not: whoever comes last would win
 * (P33).
 */
export function writesBeside({ nodes, node, next }: Spot, form: string): boolean {
  const writers = Object.keys(nodes).filter((id) => isWriter(nodes, id, form));
  return splitsOf(nodes).some(({ at, branches }) => {
    const isHere = (branch: ReadonlySet<string>): boolean => branch.has(node === at ? next : node);
    return branches.some(
      (own) =>
        isHere(own) &&
        branches.some((other) => !isHere(other) && writers.some((id) => other.has(id) && !own.has(id))),
    );
  });
}

function isWriter(nodes: Nodes, id: string, form: string): boolean {
  const node = nodes[id];
  if (node?.type === "businessRuleTask") return node.decision === form;
  return node?.type === "userTask" && (node.as ?? node.form) === form;
}

interface Split {
  readonly at: string;
  readonly branches: readonly ReadonlySet<string>[];
}
/** Where one way becomes several at a time: every step with several ways out but a Weiche, and events that do not end their step. */
function splitsOf(nodes: Nodes): readonly Split[] {
  const isJoin = (id: string): boolean =>
    ["parallelGateway", "inclusiveGateway"].includes(nodes[id]?.type ?? "");
  const after = (id: string): readonly string[] => [
    ...flowsOf(nodes[id]).map(({ to }) => to),
    ...borderOf(nodes, id),
  ];
  return Object.keys(nodes).flatMap((at): readonly Split[] => {
    const type = nodes[at]?.type;
    const ways =
      type === "exclusiveGateway" || type === "eventBasedGateway"
        ? []
        : flowsOf(nodes[at]).map(({ to }) => to);
    const aside = borderOf(nodes, at).filter((id) => isAside(nodes, id));
    const starts = [...ways, ...aside];
    if (starts.length < 2) return [];
    return [{ at, branches: starts.map((to) => reachable([to], after, (id) => id === at || isJoin(id))) }];
  });
}
function isAside(nodes: Nodes, id: string): boolean {
  const node = nodes[id];
  return node?.type === "boundaryEvent" && !node.interrupting;
}

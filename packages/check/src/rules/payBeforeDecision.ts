import type { Node, Problem } from "@blaupause/model";
import { warning, type Context, type Rule } from "../context.ts";
import { following, nodeAddress, reachable, type Graph } from "../graph.ts";
import { readsIn, written } from "../reads.ts";

/**
 * A payment between an examination and the branching that asks what came of it: whoever is refused pays, too. That is
 * told only where the examination surely comes before, and nobody examines again in between.
 */
export const payBeforeDecision: Rule = (context) =>
  Object.entries(context.graph.nodes).flatMap(([pay, node]): Problem[] => {
    if (node.type !== "serviceTask" || node.connector !== "payment") return [];
    const found = Object.entries(context.graph.nodes).flatMap(([exam, one]) =>
      isExamination(one) && isSurelyBefore(context.graph, exam, pay)
        ? branchingAfter(context, pay, exam, one)
        : [],
    );
    const [first] = found;
    return first === undefined ? [] : [warning("pay-before-decision", nodeAddress(pay), undefined, first)];
  });

const isExamination = (node: Node): boolean =>
  node.type === "userTask" && node.role !== "applicant" && node.form !== undefined;

/** Nobody comes to the payment but by the examination. */
const isSurelyBefore = (graph: Graph, exam: string, pay: string): boolean =>
  !reachable(graph.starts, following(graph), (id) => id === exam).has(pay);

function branchingAfter(context: Context, pay: string, exam: string, examination: Node) {
  const [name = ""] = written(exam, examination);
  const { graph } = context;
  const writesAgain = (id: string): boolean => {
    const node = graph.nodes[id];
    return node !== undefined && written(id, node).includes(name);
  };
  const branching = [...reachable([pay], following(graph), writesAgain)].find(
    (id) => graph.nodes[id]?.type === "exclusiveGateway" && asksFor(context, id, name),
  );
  return branching === undefined ? [] : [{ exam, branching }];
}

const asksFor = (context: Context, gateway: string, name: string): boolean =>
  readsIn(context, nodeAddress(gateway)).some((read) => read.name === name && read.property === "condition");

import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { isActivity, nodeAddress } from "../graph.ts";

const TRIGGERS = ["timer", "message", "error", "escalation", "compensation"];

/** An event on a border needs an activity to sit on, and every waiting event something to wait for. */
export const events: Rule = ({ graph }) =>
  Object.entries(graph.nodes).flatMap(([id, node]): Problem[] => {
    if (node.type !== "boundaryEvent" && node.type !== "intermediateCatchEvent") return [];
    const sits =
      node.type !== "boundaryEvent" ||
      !Object.hasOwn(graph.nodes, node.on) ||
      isActivity(graph.nodes[node.on]);
    const waits = TRIGGERS.some((trigger) => Object.hasOwn(node, trigger));
    return [
      ...(sits ? [] : [error("not-an-activity", nodeAddress(id), "on")]),
      ...(waits ? [] : [error("no-trigger", nodeAddress(id))]),
    ];
  });

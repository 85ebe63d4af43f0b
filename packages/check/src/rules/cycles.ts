import { isTooShort } from "@blaupause/engine";
import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { nodeAddress } from "../graph.ts";

/** A timer that comes back does so at most once a minute; what an expression gives is judged when the step begins. */
export const cycles: Rule = ({ graph }) =>
  Object.entries(graph.nodes).flatMap(([id, node]): Problem[] => {
    const timer = "timer" in node ? node.timer : undefined;
    const cycle = timer !== undefined && "cycle" in timer ? timer.cycle : null;
    if (typeof cycle !== "string") return [];
    return isTooShort(cycle.slice(cycle.indexOf("/") + 1))
      ? [error("cycle-too-short", nodeAddress(id), "timer", { cycle })]
      : [];
  });

import type { Problem } from "@blaupause/model";
import { error, warning, type Rule } from "../context.ts";
import { flowsOf, nodeAddress } from "../graph.ts";

const ASKING = new Set(["exclusiveGateway", "inclusiveGateway"]);

/** Conditions stand on flows out of an exclusive or inclusive gateway, and one flow is taken when none is true (P0, P7, P9). */
export const gateways: Rule = ({ graph }) =>
  Object.entries(graph.nodes).flatMap(([id, node]): Problem[] => {
    const flows = flowsOf(node);
    const address = nodeAddress(id);
    const at = (flow: string): string => `${address}/outgoing/${flow}`;
    const conditional = flows.filter(({ condition }) => condition !== undefined);
    if (!ASKING.has(node.type))
      return conditional.map((flow) => error("condition-outside-gateway", at(flow.id), "condition"));
    const defaults = flows.filter((flow) => flow.default === true);
    const bare = flows.filter((flow) => flow.condition === undefined && flow.default !== true);
    return [
      ...(conditional.length > 0 && defaults.length === 0 ? [warning("no-default", address)] : []),
      ...(flows.length > 1 ? bare.map((flow) => error("no-condition", at(flow.id), "condition")) : []),
      ...defaults.slice(1).map((flow) => error("several-defaults", at(flow.id), "default")),
      ...defaults.flatMap((flow) =>
        flow.condition === undefined ? [] : [error("default-with-condition", at(flow.id), "condition")],
      ),
    ];
  });

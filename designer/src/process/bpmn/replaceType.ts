import { schemaOf, type Change, type JsonObject, type NodeType, type Service } from "@blaupause/model";
import { flowAddress, flowsOf, nodeAddress, nodesOf } from "../graph/flows.ts";

const tasks = ["userTask", "serviceTask", "businessRuleTask", "receiveTask"] as const;
const gateways = ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway"] as const;
type Replaceable = (typeof tasks)[number] | (typeof gateways)[number];

/** What a node may become: tasks other tasks, gateways other gateways. Empty for everything else. */
export function replacements(service: Service, type: NodeType): readonly Replaceable[] {
  const family = [tasks, gateways].find((one) => one.some((member) => member === type)) ?? [];
  const hasTable = Object.keys(service.decisions ?? {}).length > 0;
  return family.filter((one) => one !== "businessRuleTask" || hasTable || one === type);
}

/** The same node as another type: what both know stays, what the new one needs is there, the rest goes. */
export function replaceType(service: Service, id: string, type: NodeType): readonly Change[] | null {
  const node = nodesOf(service)[id];
  const schema = schemaOf("node", type);
  if (
    node === undefined ||
    schema === undefined ||
    !replacements(service, node.type).some((one) => one === type)
  )
    return null;
  const address = nodeAddress(id);
  const needed = neededBy(service, type);
  const gone = Object.keys(node).filter((property) => !Object.hasOwn(schema.properties, property));
  const missing = Object.entries(needed).filter(([property]) => !Object.hasOwn(node, property));
  return [
    { type: "set", address, property: "type", value: type },
    ...gone.map((property): Change => ({ type: "set", address, property })),
    ...missing.map(([property, value]): Change => ({ type: "set", address, property, value })),
    ...conditions(service, id, type),
  ];
}

function neededBy({ roles = {}, documents = {}, decisions = {} }: Service, type: NodeType): JsonObject {
  const [role = "applicant"] = Object.keys(roles);
  const [document = ""] = Object.keys(documents);
  const [decision = ""] = Object.keys(decisions);
  const needs: Partial<Record<NodeType, JsonObject>> = {
    userTask: { role },
    serviceTask: { connector: "mail", with: { to: { feel: "applicant.email" }, document } },
    businessRuleTask: { decision },
    receiveTask: { message: { name: "nachricht" } },
  };
  return needs[type] ?? {};
}

/** Only exclusive and inclusive gateways ask; of those one way is taken when nothing else is true (P0, P9). */
function conditions(service: Service, id: string, type: NodeType): readonly Change[] {
  const flows = flowsOf(nodesOf(service)[id]);
  if (!type.endsWith("Gateway")) return [];
  const isAsking = type === "exclusiveGateway" || type === "inclusiveGateway";
  const last = flows.at(-1);
  if (
    isAsking &&
    last !== undefined &&
    !flows.some((flow) => flow.default === true || flow.condition !== undefined)
  )
    return [{ type: "set", address: flowAddress(id, last.id), property: "default", value: true }];
  if (isAsking) return [];
  return flows.flatMap((flow) =>
    (["condition", "default"] as const)
      .filter((property) => flow[property] !== undefined)
      .map((property): Change => ({ type: "set", address: flowAddress(id, flow.id), property })),
  );
}

import { findElement, type JsonObject, type Service } from "@blaupause/model";
import type { WorkshopKey, WorkshopTranslate } from "@blaupause/ui";
import type { WorkshopElement } from "@blaupause/web/citizen";
import { objectsIn, plain } from "./element.ts";

type NodeType = Service["process"]["nodes"][string]["type"];
const kinds = {
  startEvent: "workshop.kind.start",
  endEvent: "workshop.kind.end",
  userTask: "workshop.kind.step",
  subProcess: "workshop.kind.step",
  callActivity: "workshop.kind.step",
  serviceTask: "workshop.kind.itself",
  businessRuleTask: "workshop.kind.itself",
  intermediateThrowEvent: "workshop.kind.itself",
  receiveTask: "workshop.kind.wait",
  intermediateCatchEvent: "workshop.kind.wait",
  boundaryEvent: "workshop.kind.wait",
  exclusiveGateway: "workshop.kind.way",
  inclusiveGateway: "workshop.kind.way",
  parallelGateway: "workshop.kind.way",
  eventBasedGateway: "workshop.kind.way",
} as const satisfies Record<NodeType, WorkshopKey>;

/** The steps in the order a case meets them. */
export const processElements = (service: Service, t: WorkshopTranslate): readonly WorkshopElement[] =>
  inOrder(service).map((id) => {
    const node = service.process.nodes[id];
    const json = node as unknown as JsonObject;
    const title = String(json["title"] ?? "");
    const kind = node === undefined ? "workshop.kind.step" : kinds[node.type];
    const facts = roleIn(service, json, t);
    return {
      ...plain({ address: `process/nodes/${id}` }, t(kind), title),
      facts,
      items: waysIn(service, json, t),
    };
  });

/** Breadth first from where a case begins; what no way leads to stands last. */
function inOrder({ process }: Service): readonly string[] {
  const { nodes } = process;
  const all = Object.keys(nodes);
  const found = new Set(all.filter((id) => nodes[id]?.type === "startEvent"));
  for (const id of found)
    for (const { to } of objectsIn(nodes[id] as unknown as JsonObject, "outgoing"))
      if (typeof to === "string" && Object.hasOwn(nodes, to)) found.add(to);
  return [...found, ...all.filter((id) => !found.has(id))];
}

function roleIn(service: Service, { role }: JsonObject, t: WorkshopTranslate): readonly string[] {
  if (typeof role !== "string") return [];
  const title = findElement(service, `roles/${role}`)?.json["title"];
  const name = role === "applicant" ? t("workshop.applicant") : typeof title === "string" ? title : role;
  return [t("workshop.role", { role: name })];
}

/** Where a decision point leads; of any other step the next one says it. */
function waysIn({ process }: Service, json: JsonObject, t: WorkshopTranslate): readonly string[] {
  const ways = objectsIn(json, "outgoing").filter(({ label }) => typeof label === "string");
  return ways.map(({ label, to }) => {
    const next = process.nodes[String(to)]?.title ?? "";
    return t("workshop.way", { label: String(label), to: next });
  });
}

import { elements, type Service } from "@blaupause/model";
import { idOf } from "../../buildingBlocks/slug.ts";
import { flowIn, nodesOf, preceding, reachable, type Nodes } from "../graph/flows.ts";

/** Where something is inserted: on the flow between two steps. */
export interface Place {
  readonly node: string;
  readonly flow: string;
}

/** What every insertion looks at. */
export interface Spot extends Place {
  readonly service: Service;
  readonly nodes: Nodes;
  /** Where the flow leads now. */
  readonly next: string;
  /** A free id for these words; each is given once. */
  readonly name: (words: string) => string;
  /** The role that works on the case here. */
  readonly office: string;
  /** The deadline within which the office decides. */
  readonly handling: string;
  /** The form that citizens send; null where they send none. */
  readonly application: string | null;
}

export function spotAt(service: Service, { node, flow }: Place): Spot | null {
  const nodes = nodesOf(service);
  const next = flowIn(nodes, node, flow)?.to;
  if (next === undefined) return null;
  const name = namesIn(service);
  const tasks = staffTasksBefore(nodes, node);
  const office = nodes[tasks[0] ?? ""];
  return {
    service,
    node,
    flow,
    nodes,
    next,
    name,
    office: office?.type === "userTask" ? office.role : (Object.keys(service.roles ?? {})[0] ?? name("Amt")),
    handling: handlingOf(service) ?? name("Bearbeitung"),
    application: applicationOf(nodes),
  };
}

/** Ids nobody has yet, anywhere: expressions name forms, steps and list items alike. */
function namesIn(service: Service): (words: string) => string {
  const taken = new Set<string>();
  for (const { id, json } of elements(service)) {
    taken.add(id);
    if (typeof json["as"] === "string") taken.add(json["as"]);
  }
  return (words) => {
    const id = idOf(words, taken, "schritt");
    taken.add(id);
    return id;
  };
}

/** Steps of the office on the way to this one, itself among them, nearest first. */
export const staffTasksBefore = (nodes: Nodes, id: string): readonly string[] =>
  [...reachable([id], preceding(nodes))].filter((one) => isStaffTask(nodes, one));
export function isStaffTask(nodes: Nodes, id: string): boolean {
  const node = nodes[id];
  return node?.type === "userTask" && node.role !== "applicant";
}

/** The deadline that counts from receipt. */
const handlingOf = ({ deadlines = {} }: Service): string | undefined =>
  Object.keys(deadlines).find((id) => deadlines[id]?.from.feel === "case.receivedAt");

function applicationOf(nodes: Nodes): string | null {
  const start = Object.values(nodes).find((node) => node.type === "startEvent" && node.form !== undefined);
  return start?.type === "startEvent" ? (start.form ?? null) : null;
}

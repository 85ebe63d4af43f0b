import { elements, type Change, type Service } from "@blaupause/model";
import { idOf } from "../../buildingBlocks/slug.ts";
import { flowsOf, nodesOf, placeOf } from "../graph/flows.ts";

/** A new arrow between two nodes; null where BPMN knows none: out of an end, into a start, onto a border. */
export function connect(service: Service, source: string, target: string): readonly Change[] | null {
  const nodes = nodesOf(service);
  const [from, to] = [placeOf(source)?.node ?? "", placeOf(target)?.node ?? ""];
  const [start, end] = [nodes[from], nodes[to]];
  if (start === undefined || end === undefined || from === to || start.type === "endEvent") return null;
  if (end.type === "startEvent" || end.type === "boundaryEvent") return null;
  if (flowsOf(start).some((flow) => flow.to === to)) return null;
  const taken = new Set([...elements(service)].map(({ id }) => id));
  const id = idOf("Weg", taken);
  return [{ type: "add", parent: source, container: "outgoing", id, json: { id, to } }];
}

export const disconnect = (address: string): readonly Change[] => [{ type: "remove", address }];

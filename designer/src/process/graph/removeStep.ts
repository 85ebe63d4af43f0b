import { structuralReferences } from "@blaupause/check";
import { at, findElement, type Change, type Json, type Service } from "@blaupause/model";
import {
  borderOf,
  flowAddress,
  flowsOf,
  following,
  nodeAddress,
  nodesOf,
  reachable,
  waysInto,
  type Nodes,
} from "./flows.ts";
import { readSteps } from "./readSteps.ts";

/**
 * Takes a step out and joins its neighbours. Events on its border go with it, and so does what only it or they led to.
 * Null where nothing would be left to go on with.
 */
export function removeStep(service: Service, id: string): readonly Change[] | null {
  const nodes = nodesOf(service);
  const node = nodes[id];
  if (node === undefined || node.type === "startEvent") return null;
  const joined = node.type === "boundaryEvent" ? [] : joinNeighbours(service, nodes, id);
  if (joined === null) return null;
  const gone = goneWith(nodes, id, joined);
  const cleaned = structuralReferences(service).flatMap((reference) =>
    reference.target === "node" && gone.has(reference.id)
      ? forget(service, reference.address, reference.property.split("/")[0] ?? "", gone)
      : [],
  );
  const kept = cleaned.filter((edit) => !isInside(edit, gone));
  return [...joined.map(asChange), ...kept, ...[...gone].map(removal), ...[...gone].flatMap(unplaced)];

  /** Where it stood in the diagram is forgotten as well. */
  function unplaced(one: string): readonly Change[] {
    const isPlaced = service.process.layout?.[one] !== undefined;
    return isPlaced ? [{ type: "set", address: "", property: `process/layout/${one}` }] : [];
  }
}

interface Turned {
  readonly from: string;
  readonly flow: string;
  /** Null: the flow goes as well. */
  readonly to: string | null;
}

function joinNeighbours(service: Service, nodes: Nodes, id: string): readonly Turned[] | null {
  const exits = readSteps(service).find((step) => step.id === id)?.exits ?? [];
  const next = (exits.find(({ isMain }) => isMain) ?? exits[0])?.flow.to ?? null;
  const ways = waysInto(nodes, id).filter(({ from }) => from !== id);
  if (next === id) return null;
  // A way that ended here ends with the step before it, unless that would leave a step with no way at all.
  if (next === null && ways.some(({ from }) => flowsOf(nodes[from]).length < 2)) return null;
  return ways.map(({ from, flow }) => ({ from, flow: flow.id, to: next }));
}

function goneWith(nodes: Nodes, id: string, turned: readonly Turned[]): ReadonlySet<string> {
  const way = new Map(turned.map(({ from, flow, to }) => [`${from} ${flow}`, to]));
  const left = (at: string): readonly string[] => [
    ...flowsOf(nodes[at]).flatMap((flow) => {
      const to = way.get(`${at} ${flow.id}`);
      return to === undefined ? [flow.to] : to === null ? [] : [to];
    }),
    ...following(nodes)(at).filter((one) => nodes[one]?.type === "boundaryEvent" && one !== id),
    ...following(nodes)(at).filter((one) => nodes[one]?.in === at),
  ];
  const starts = Object.keys(nodes).filter((one) => nodes[one]?.type === "startEvent");
  const before = reachable(starts, following(nodes));
  const after = reachable(starts, left, (one) => one === id);
  return new Set([id, ...borderOf(nodes, id), ...[...before].filter((one) => !after.has(one))]);
}

const asChange = ({ from, flow, to }: Turned): Change =>
  to === null
    ? { type: "remove", address: flowAddress(from, flow) }
    : { type: "set", address: flowAddress(from, flow), property: "to", value: to };
const removal = (id: string): Change => ({ type: "remove", address: nodeAddress(id) });

/** Takes what is gone out of a property that names steps. A flow's target is none of them: it was turned. */
function forget(service: Service, address: string, property: string, gone: ReadonlySet<string>): Change[] {
  if (property === "to") return [];
  const value = at(findElement(service, address)?.json, [property]);
  const left = Array.isArray(value)
    ? value.filter((one: Json) => typeof one !== "string" || !gone.has(one))
    : [];
  return [{ type: "set", address, property, ...(left.length === 0 ? {} : { value: left }) }];
}
const isInside = (edit: Change, gone: ReadonlySet<string>): boolean =>
  "address" in edit &&
  [...gone].some((id) => edit.address === nodeAddress(id) || edit.address.startsWith(`${nodeAddress(id)}/`));

import { rename } from "@blaupause/reuse";
import {
  canonical,
  elements,
  isJsonObject,
  type Change,
  type Json,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { nodesOf } from "../graph/flows.ts";
import { copiedKinds, type Copied } from "./copySteps.ts";

export interface Pasted {
  readonly changes: readonly Change[];
  /** The new steps' ids. */
  readonly ids: readonly string[];
}

/**
 * Steps from the clipboard as edits. Steps and flows get free ids; forms, letters, deadlines and roles that are here
 * already in the same words are used, others come along under a free id. Every expression follows.
 */
export function pasteSteps(service: Service, copied: Copied): Pasted {
  const renamed = freed(service, copied);
  const nodes = Object.entries(nodesOf(renamed));
  const ids = new Set(nodes.map(([id]) => id));
  const others = copiedKinds.flatMap((kind) =>
    Object.entries(renamed[kind] ?? {})
      .filter(([id]) => !Object.hasOwn(service[kind] ?? {}, id))
      .map(([id, json]): Change => ({
        type: "add",
        parent: "",
        container: kind,
        id,
        json: json as unknown as JsonObject,
      })),
  );
  const added = nodes.map(([id, node]): Change => ({
    type: "add",
    parent: "",
    container: "process/nodes",
    id,
    json: within(node as unknown as JsonObject, ids),
  }));
  return { changes: [...others, ...added], ids: [...ids] };
}

/** The copied parts as a service of their own, in which nothing is called as something here is. */
function freed(service: Service, { nodes, forms, documents, decisions, deadlines, roles }: Copied): Service {
  const taken = new Set([...elements(service)].map(({ id }) => id));
  const frame = {
    ...service,
    forms,
    documents,
    decisions,
    deadlines,
    roles,
    process: { nodes: withoutIn(nodes) },
  };
  const { renamed: _, translations: __, policy: ___, columns: ____, applicant: _____, ...own } = frame;
  let copy = own as unknown as Service;
  for (const address of addressesOf(copy)) {
    const id = address.slice(address.lastIndexOf("/") + 1);
    if (isSame(service, copy, address)) continue;
    const free = freeId(id, taken);
    taken.add(free);
    copy = rename(copy, address, free);
  }
  return copy;
}

/** The id itself, else the first free number behind it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const base = id.replace(/\d+$/, "").slice(0, 36);
  for (let count = 2; ; count += 1) if (!taken.has(`${base}${count}`)) return `${base}${count}`;
}

/** Flows first: their addresses hold their step's id. */
function addressesOf({ process, ...parts }: Service): readonly string[] {
  const nodes = Object.entries(process.nodes);
  const flows = nodes.flatMap(([id, node]) =>
    "outgoing" in node ? node.outgoing.map((flow) => `process/nodes/${id}/outgoing/${flow.id}`) : [],
  );
  const others = copiedKinds.flatMap((kind) => Object.keys(parts[kind] ?? {}).map((id) => `${kind}/${id}`));
  return [...flows, ...nodes.map(([id]) => `process/nodes/${id}`), ...others];
}

/** Is the very same form, letter, deadline or role here already? */
function isSame(service: Service, copy: Service, address: string): boolean {
  const [kind = "", id = ""] = address.split("/");
  const known = copiedKinds.find((one) => one === kind);
  const here = known === undefined ? undefined : service[known]?.[id];
  return here !== undefined && known !== undefined && canonical(here) === canonical(copy[known]?.[id]);
}

const withoutIn = (nodes: Copied["nodes"]): JsonObject =>
  Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => {
      const { in: inside, ...own } = node;
      return [id, typeof inside === "string" && Object.hasOwn(nodes, inside) ? node : own];
    }),
  );

/** Ways to steps that were not copied are left behind, and so is who must not have done them. */
function within(node: JsonObject, ids: ReadonlySet<string>): JsonObject {
  const { outgoing, notBy, ...own } = node;
  const kept = (list: Json | undefined, idIn: (one: Json) => Json | undefined): readonly Json[] =>
    Array.isArray(list) ? list.filter((one: Json) => ids.has(String(idIn(one)))) : [];
  const others = kept(notBy, (one) => one);
  return {
    ...own,
    ...(outgoing === undefined
      ? {}
      : { outgoing: kept(outgoing, (flow) => (isJsonObject(flow) ? flow["to"] : null)) }),
    ...(others.length === 0 ? {} : { notBy: others }),
  };
}

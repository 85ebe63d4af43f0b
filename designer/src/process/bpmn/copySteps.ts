import { structuralReferences } from "@blaupause/check";
import type { JsonObject, Service } from "@blaupause/model";
import { nodesOf } from "../graph/flows.ts";

const FORMAT = "blaupause/steps";
const kinds = ["forms", "documents", "decisions", "deadlines", "roles"] as const;
export type Kind = (typeof kinds)[number];
type Named = Readonly<Record<string, JsonObject>>;

/** Steps on the clipboard with everything they name, so that another service can take them. */
export type Copied = { readonly format: typeof FORMAT; readonly nodes: Named } & Readonly<
  Record<Kind, Named>
>;
export const copiedKinds: readonly Kind[] = kinds;

export function copySteps(service: Service, ids: ReadonlySet<string>): Copied {
  const nodes = nodesOf(service);
  // An event goes nowhere without the step it sits on, and with it always.
  const own = Object.entries(nodes).filter(([id, node]) =>
    ids.has(node.type === "boundaryEvent" ? node.on : id),
  );
  const named = addressesFrom(service, new Set(own.map(([id]) => `process/nodes/${id}`)));
  const pick = (kind: Kind): Named =>
    Object.fromEntries(
      Object.entries((service[kind] ?? {}) as Named).filter(([id]) => named.has(`${kind}/${id}`)),
    );
  return {
    format: FORMAT,
    nodes: Object.fromEntries(own) as unknown as Named,
    forms: pick("forms"),
    documents: pick("documents"),
    decisions: pick("decisions"),
    deadlines: pick("deadlines"),
    roles: pick("roles"),
  };
}

/** What these elements name, and what that names in turn. */
function addressesFrom(service: Service, starts: ReadonlySet<string>): ReadonlySet<string> {
  const references = structuralReferences(service).map(
    ({ address, found }) => [owner(address), found] as const,
  );
  const known = new Set(starts);
  for (const from of known)
    for (const [at, found] of references)
      if (at === from && typeof found === "string" && !found.startsWith("process/")) known.add(owner(found));
  return known;
}
/** The form, letter or step an address is part of. */
const owner = (address: string): string =>
  address
    .split("/")
    .slice(0, address.startsWith("process/") ? 3 : 2)
    .join("/");

/** What stands on a clipboard, if it is ours. */
export function readCopied(text: string): Copied | null {
  try {
    const json: unknown = JSON.parse(text);
    return isCopied(json) ? json : null;
  } catch {
    return null;
  }
}
const isMap = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
function isCopied(json: unknown): json is Copied {
  if (typeof json !== "object" || json === null || !("format" in json) || json.format !== FORMAT)
    return false;
  const parts: Readonly<Record<string, unknown>> = { ...json };
  return ["nodes", ...kinds].every((part) => isMap(parts[part]));
}

import { isReservedName } from "@blaupause/feel";
import { isPlatformRole, type ElementKind, type Problem } from "@blaupause/model";
import { error, type Context, type Rule } from "../context.ts";
import { groupBy, nodeAddress } from "../graph.ts";

const NAMED: ReadonlySet<ElementKind> = new Set<ElementKind>([
  "form",
  "field",
  "decision",
  "input",
  "output",
  "node",
  "role",
  "codeList",
]);

// An office called `admin` would give whoever works in it the platform's own power of that name.
const isTaken = (kind: ElementKind, id: string): boolean =>
  NAMED.has(kind) && (isReservedName(id) || (kind === "role" && isPlatformRole(id)));

/** Ids that the expression language, or the platform, needs for itself. */
export const reservedName: Rule = ({ elements }) =>
  elements.flatMap(({ address, kind, id, json }): Problem[] => {
    const as = json["as"];
    return [
      ...(isTaken(kind, id) ? [error("reserved-name", address, "id", { name: id })] : []),
      ...(typeof as === "string" && isReservedName(as)
        ? [error("reserved-name", address, "as", { name: as })]
        : []),
    ];
  });

interface Named {
  readonly name: string;
  readonly address: string;
  readonly property: string;
}

/** Forms, decisions, steps with a result and names given by `as` share one namespace. */
export const duplicateName: Rule = (context) => {
  const global = globalNames(context);
  const twice = [...groupBy(global, ({ name }) => name).values()].flatMap((all) => all.slice(1));
  const taken = new Set(global.map(({ name }) => name));
  return [
    ...twice,
    ...localNames(context).filter((one) => taken.has(one.name) || isShadowing(one, context)),
  ].map(({ name, address, property }) => error("duplicate-name", address, property, { name }));
};

function globalNames({ service }: Context): Named[] {
  const { forms, decisions = {}, process } = service;
  const ids = (map: object, place: string): Named[] =>
    Object.keys(map).map((name) => ({ name, address: `${place}/${name}`, property: "id" }));
  const steps = Object.entries(process.nodes).flatMap(([name, node]): Named[] => {
    const address = nodeAddress(name);
    if (node.type === "userTask" && node.as !== undefined)
      return [{ name: node.as, address, property: "as" }];
    const writes =
      node.type === "serviceTask" ||
      node.type === "receiveTask" ||
      ("payload" in node && node.payload !== undefined);
    return writes ? [{ name, address, property: "id" }] : [];
  });
  return [...ids(forms, "forms"), ...ids(decisions, "decisions"), ...steps];
}

/** Names of elements of lists, in forms, letters and repeated steps. */
function localNames({ elements }: Context): Named[] {
  return elements.flatMap(({ address, kind, json }): Named[] =>
    kind !== "node" && typeof json["as"] === "string" ? [{ name: json["as"], address, property: "as" }] : [],
  );
}

/** Is the same name given again further in? */
function isShadowing({ name, address }: Named, { byAddress }: Context): boolean {
  for (let at = byAddress.get(address)?.parent ?? null; at !== null; at = byAddress.get(at)?.parent ?? null)
    if (byAddress.get(at)?.json["as"] === name) return true;
  return false;
}

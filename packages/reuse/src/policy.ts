import {
  errorAt,
  type Adaptation,
  type Json,
  type PolicyEntry,
  type Problem,
  type Service,
} from "@blaupause/model";
import { valueIn } from "./diff.ts";
import { placeOf } from "./renames.ts";
import { marksOf } from "./shape.ts";
import { orderOf, tableOf, type Row, type Table } from "./table.ts";

/** The two axes that are inherited. */
export type Permission = Required<Omit<PolicyEntry, "settle">>;

/** What may be done at an address: each axis as the nearest entry around it says; without any, everything. */
export function permissionAt({ policy = {} }: Service, address: string): Permission {
  let found: PolicyEntry = {};
  for (
    let at: string | undefined = address;
    at !== undefined;
    at = at === "" ? undefined : (placeOf(at)?.parent ?? "")
  )
    found = { ...(Object.hasOwn(policy, at) ? policy[at] : {}), ...found };
  return { structure: found.structure ?? "free", text: found.text ?? true };
}

/** Every local change that the template does not allow (U7). */
export function violations(base: Service, adaptation: Adaptation): Problem[] {
  const table = tableOf(base);
  return [
    ...setViolations(base, table, adaptation),
    ...addViolations(base, adaptation),
    ...removeViolations(base, table, adaptation),
    ...orderViolations(base, adaptation),
    ...renameViolations(base, adaptation),
  ];
}

/** What a violation is known by, so that an old one is not taken for a new one. */
export const keyOf = ({ rule, address, property = "" }: Problem): string => `${rule} ${address} ${property}`;

const structural = (address: string, property?: string): Problem =>
  errorAt("policy-structure", address, property);

function setViolations(base: Service, table: Table, { set }: Adaptation): Problem[] {
  return Object.entries(set).flatMap(([address, props]) => {
    const { structure, text } = permissionAt(base, address);
    const row = table.get(address);
    return Object.entries(props).flatMap(([property, { was, now }]): Problem[] => {
      if (row === undefined || property.startsWith("renamed")) return [];
      const kind = marksOf(row.kind, valueIn(row.props, "type"), property)["x-class"];
      if (kind === "layout") return [];
      if (kind === "text") return text ? [] : [errorAt("policy-text", address, property)];
      const allowed =
        structure === "free" || (structure === "restrict" && narrows(property, was as Json, now as Json));
      return allowed ? [] : [structural(address, property)];
    });
  });
}

const upwards = new Set(["min", "minLength"]);
const downwards = new Set(["max", "maxLength", "maxSize", "decimals"]);
/** What somebody may give or do is restricted by naming less of it, what nobody may do by naming more (four eyes). */
const choices = new Set(["accept", "about/levels", "about/audience"]);
const bans = new Set(["notBy"]);
/** Does the change only ask for more? */
function narrows(property: string, was: Json | undefined, now: Json | undefined): boolean {
  if (property === "required") return now === true;
  if (bans.has(property)) return isPartOf(was ?? [], now);
  if (choices.has(property)) return isPartOf(now, was);
  if (typeof now !== "number" || (was !== undefined && typeof was !== "number")) return false;
  if (was === undefined) return upwards.has(property) || downwards.has(property);
  return upwards.has(property) ? now >= was : downwards.has(property) && now <= was;
}

const isPartOf = (part: Json | undefined, whole: Json | undefined): boolean =>
  Array.isArray(part) && Array.isArray(whole) && part.every((one: Json) => whole.includes(one));

function addViolations(base: Service, { add }: Adaptation): Problem[] {
  return Object.entries(add)
    .filter(([, { parent }]) => !Object.hasOwn(add, parent))
    .filter(([, { parent }]) => !["extend", "free"].includes(permissionAt(base, parent).structure))
    .map(([address]) => structural(address));
}

/** Restricting may leave out what nobody must answer. What is kept goes with nothing that is around it. */
function removeViolations(base: Service, table: Table, { remove }: Adaptation): Problem[] {
  if (remove.length === 0) return [];
  const isNamed = (address: string): boolean => Object.hasOwn(base.policy ?? {}, address);
  const held = [...table].filter(([at, { props }]) => isNamed(at) || props["required"] === true);
  const all = remove.flatMap((address) => [
    address,
    ...held.flatMap(([at]) => (at.startsWith(`${address}/`) ? [at] : [])),
  ]);
  return [...new Set(all)]
    .filter((address) => !mayGo(table.get(address), permissionAt(base, address)))
    .map((address) => structural(address));
}
const mayGo = (row: Row | undefined, { structure }: Permission): boolean =>
  structure === "free" ||
  (structure === "restrict" &&
    row !== undefined &&
    ["field", "option"].includes(row.kind) &&
    row.props["required"] !== true);

/** Additions may stand anywhere; what the template brings keeps its order. */
function orderViolations(base: Service, { order }: Adaptation): Problem[] {
  const before = orderOf(base);
  return Object.entries(order)
    .filter(([key, ids]) => {
      const known = before.get(key) ?? [];
      const kept = ids.filter((id) => known.includes(id));
      const isSame = known.filter((id) => ids.includes(id)).every((id, index) => id === kept[index]);
      return !isSame && permissionAt(base, parentOf(key)).structure !== "free";
    })
    .map(([key]) => structural(key, "order"));
}
const parentOf = (container: string): string => placeOf(`${container}/x`)?.parent ?? "";

function renameViolations(base: Service, adaptation: Adaptation): Problem[] {
  return Object.entries(adaptation.renamed)
    .filter(
      ([address, old]) =>
        permissionAt(base, old).structure !== "free" || !mayEnter(base, adaptation, address, old),
    )
    .map(([address]) => structural(address, "id"));
}

/** What is moved comes into another place as something new does, and that place may be kept. */
function mayEnter(base: Service, { add, renamed }: Adaptation, address: string, old: string): boolean {
  const parent = placeOf(address)?.parent ?? "";
  const home = renamed[parent] ?? parent;
  if (Object.hasOwn(add, parent) || home === placeOf(old)?.parent) return true;
  return ["extend", "free"].includes(permissionAt(base, home).structure);
}

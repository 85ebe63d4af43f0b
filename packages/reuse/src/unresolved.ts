import { structuralReferences } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import { errorAt, isWithin, type Problem, type Service } from "@blaupause/model";
import type { Court } from "./conflict.ts";
import type { Props } from "./props.ts";
import { match } from "./renames.ts";
import { orderOf, serviceOf, tableOf, type Row } from "./table.ts";

const NAMES = new Set(["feel-unknown-name", "feel-unknown-path"]);

/** References of a service that lead nowhere: by id, and by name in expressions and texts. */
export function unresolvedIn(service: Service): Problem[] {
  const structural = structuralReferences(service)
    .filter(({ found }) => found === undefined)
    .map(({ address, property, id, target }) =>
      errorAt("unknown-reference", address, property, { name: id, target }),
    );
  return [...structural, ...compile(service).problems.filter(({ rule }) => NAMES.has(rule))];
}

/** Step 6: what the merge has left without a meaning, with a way out for each (U6). */
export function withReferences(next: Service, merged: Service, court: Court): Service {
  const found = unresolvedIn(merged);
  if (found.length === 0) return merged;
  const before = new Set(unresolvedIn(next).map(keyOf));
  return found
    .filter((problem) => !before.has(keyOf(problem)))
    .reduce((service, problem) => mended(service, next, problem, court), merged);
}
const keyOf = ({ rule, address, property, params }: Problem): string =>
  JSON.stringify([rule, address, property, params]);

function mended(
  service: Service,
  next: Service,
  { address, property = "", params = {} }: Problem,
  court: Court,
): Service {
  const { took, value } = court.decide({
    kind: "unresolved",
    address,
    prop: property,
    takes: ["value", "theirs"],
    params,
  });
  if (took === "ours") return service;
  const table = new Map<string, Row>(tableOf(service));
  const row = table.get(address);
  const from = tableOf(next);
  const old = match(next, from, service, table).get(address);
  const theirs = old === undefined ? undefined : from.get(old);
  if (row === undefined) return service;
  if (took === "value" && value !== undefined)
    table.set(address, { ...row, props: { ...row.props, [property]: value } });
  else if (theirs === undefined) for (const at of table.keys()) if (isWithin(at, address)) table.delete(at);
  if (took === "theirs" && theirs !== undefined)
    table.set(address, { ...row, props: withTheirs(row.props, theirs.props, property) });
  return serviceOf(table, orderOf(service));
}

/** The property a place lies in, as the next version has it. */
function withTheirs(props: Props, theirs: Props, place: string): Props {
  const isAround = (key: string): boolean => place === key || place.startsWith(`${key}/`);
  const kept = Object.entries(props).filter(([key]) => !isAround(key));
  return Object.fromEntries([...kept, ...Object.entries(theirs).filter(([key]) => isAround(key))]);
}

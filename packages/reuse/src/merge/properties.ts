import { addressOf } from "@blaupause/check";
import type { ElementKind, Json, Marks } from "@blaupause/model";
import type { Court, ConflictKind } from "../conflict.ts";
import { same, valueIn } from "../diff.ts";
import type { Props } from "../props.ts";
import { marksOf } from "../shape.ts";

interface Three {
  readonly base: Json | undefined;
  readonly theirs: Json | undefined;
  readonly ours: Json | undefined;
}
export interface Merging {
  readonly kind: ElementKind;
  readonly address: string;
  readonly court: Court;
  /** Was the element at this address added by either side? */
  readonly isNew: (address: string) => boolean;
}

/** Step 3: each property by its merge rule. */
export function mergeProps(base: Props, theirs: Props, ours: Props, merging: Merging): Props {
  const type =
    valueIn(theirs, "type") === valueIn(base, "type") ? valueIn(ours, "type") : valueIn(theirs, "type");
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours), ...Object.keys(base)])) {
    const three = { base: valueIn(base, key), theirs: valueIn(theirs, key), ours: valueIn(ours, key) };
    const value = mergeValue(key, three, marksOf(merging.kind, type, key), merging);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeValue(prop: string, three: Three, marks: Marks, merging: Merging): Json | undefined {
  const { base, theirs, ours } = three;
  if (same(ours, theirs) || same(theirs, base)) return ours;
  if (same(ours, base)) return theirs;
  if (marks["x-merge"] === "ours") return ours;
  if (marks["x-merge"] === "set" && Array.isArray(theirs) && Array.isArray(ours))
    return mergeSets(Array.isArray(base) ? base : [], theirs, ours);
  return decided(prop, three, marks, merging);
}

/** What either side added is in, what either side removed is out; printed sorted. */
function mergeSets(base: readonly Json[], theirs: readonly Json[], ours: readonly Json[]): Json[] {
  const kept = base.filter((one) => theirs.includes(one) && ours.includes(one));
  const added = [...theirs, ...ours].filter((one) => !base.includes(one));
  return [...new Set([...kept, ...added])].toSorted((left, right) => (String(left) < String(right) ? -1 : 1));
}

function decided(prop: string, three: Three, marks: Marks, merging: Merging): Json | undefined {
  const { took, value } = merging.court.decide({
    kind: kindOf(three, marks, merging),
    address: merging.address,
    prop,
    takes: ["base", "theirs", "ours", "value"],
    ...known(three),
  });
  if (took === "value") return value;
  return took === "base" || took === "theirs" ? three[took] : three.ours;
}
const known = (three: Three): Partial<Record<keyof Three, Json>> =>
  Object.fromEntries(Object.entries(three).filter(([, value]) => value !== undefined));

/** „Beide haben hier einen Schritt eingefügt“: both lead to a step that was not there before. */
function kindOf({ theirs, ours }: Three, marks: Marks, { address, isNew }: Merging): ConflictKind {
  const target = marks["x-ref"];
  const leadsToNew = (id: Json | undefined): boolean =>
    target === "node" && typeof id === "string" && isNew(addressOf(target, id, address));
  return leadsToNew(theirs) && leadsToNew(ours) ? "inserted" : "property";
}

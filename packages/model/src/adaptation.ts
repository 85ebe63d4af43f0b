import { Type, type Static } from "typebox";
import { closed, mapOf, optional, ADDRESS, ID } from "./schema.ts";

const json = Type.Unknown();
const PROPERTY = "^[^\\s].{0,399}$";
const HASH = "^sha256-[A-Za-z0-9_-]{43}$";

/** Setting values by id. */
export const values = mapOf(ID, json);

const added = closed({
  kind: Type.String(),
  parent: Type.String({ pattern: ADDRESS }),
  props: mapOf(PROPERTY, json),
});

/**
 * A municipality's difference from a template: canonical, so the same two documents always give the same bytes.
 * `set` and `remove` are keyed by the base's address, `add`, `order` and `parent` by ours.
 */
export const adaptation = closed({
  of: Type.String({ pattern: HASH }),
  values,
  set: mapOf(ADDRESS, mapOf(PROPERTY, closed({ was: optional(json), now: optional(json) }))),
  add: mapOf(ADDRESS, added),
  remove: Type.Array(Type.String({ pattern: ADDRESS })),
  order: mapOf(ADDRESS, Type.Array(Type.String())),
  renamed: mapOf(ADDRESS, Type.String({ pattern: ADDRESS })),
  journeys: optional(Type.Array(json)),
});
export type Values = Readonly<Record<string, unknown>>;
export type Adaptation = Static<typeof adaptation>;

import type { Json } from "@blaupause/model";
import type { Court } from "../conflict.ts";
import type { Props } from "../props.ts";
import type { Places } from "./places.ts";
import type { Key, Sides } from "./sides.ts";

const COLUMNS = [
  ["inputs", "when"],
  ["outputs", "then"],
] as const;

/** A row that only one side has lacks a cell for a column only the other side has: nobody has said what it holds. */
export function missingCells(
  props: Map<Key, Props>,
  places: Places,
  { next, ours }: Sides,
  addresses: ReadonlyMap<Key, string>,
  court: Court,
): void {
  for (const [key, { parent, container }] of places) {
    if (container !== "rows" || next.rows.has(key) === ours.rows.has(key)) continue;
    const [own, other] = next.rows.has(key) ? [next, ours] : [ours, next];
    for (const [column, place] of places) {
      const cells = COLUMNS.find(([name]) => name === place.container)?.[1];
      if (cells === undefined || place.parent !== parent) continue;
      const prop = `${cells}/${place.id}`;
      const found = props.get(key) ?? {};
      if (own.rows.has(column) || !other.rows.has(column) || Object.hasOwn(found, prop)) continue;
      const { took, value } = court.decide({
        kind: "missingCell",
        address: addresses.get(key) ?? "",
        prop,
        takes: ["ours", "value"],
      });
      if (took === "value" && value !== undefined) props.set(key, { ...found, [prop]: value satisfies Json });
    }
  }
}

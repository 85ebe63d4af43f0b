import {
  errorAt,
  hash,
  openService,
  type Adaptation,
  type Json,
  type Problem,
  type Service,
  type Values,
} from "@blaupause/model";
import { keptOrder } from "./diff.ts";
import { addressIn, type Props } from "./props.ts";
import { byAddress, placeOf, recordedAfter } from "./renames.ts";
import { orderOf, serviceOf, tableOf, type Row, type Table } from "./table.ts";

export type Adapted =
  | { readonly ok: true; readonly service: Service; readonly values: Values }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Ours again, from a template and a difference. Refuses a difference that was made from another document. */
export function adapt(base: Service, adaptation: Adaptation): Adapted {
  const problems = misfits(base, adaptation);
  if (problems.length > 0) return { ok: false, problems };
  const opened = openService(adapted(base, adaptation));
  return opened.ok ? { ok: true, service: opened.service, values: adaptation.values } : opened;
}

/** What in an adaptation cannot be meant for this document (U12). */
export function misfits(base: Service, { of, set, remove, renamed }: Adaptation): Problem[] {
  const found = hash(base);
  if (found !== of) return [errorAt("other-base", "", undefined, { of, found })];
  const table = tableOf(base);
  return [...Object.keys(set), ...remove, ...Object.values(renamed)]
    .filter((address) => !table.has(address))
    .map((address) => errorAt("no-such-element", address));
}

/** The same without any check: set, remove, move, add, then order. */
export function adapted(base: Service, { set, add, remove, order, renamed }: Adaptation): Service {
  const from = tableOf(base);
  const places = placesOf(from, remove, renamed);
  const table = new Map<string, Row>();
  const put = (address: string, row: Row): void => void table.set(address, row);
  for (const [old, row] of from) {
    const place = places.get(old);
    const before = old === "" ? recordedAfter(row.props, Object.entries(renamed)) : row.props;
    if (place !== undefined)
      put(place.address, { ...row, ...place.at, props: withChanges(before, set[old] ?? {}) });
  }
  for (const [address, { kind, parent, props }] of Object.entries(add).toSorted(byAddress)) {
    const place = placeOf(address);
    if (place !== undefined)
      put(address, {
        kind: kind as Row["kind"],
        parent,
        container: place.container,
        id: place.id,
        props: props as Props,
      });
  }
  const matches = new Map([...places].map(([old, { address }]) => [address, old]));
  const orders = new Map<string, readonly string[]>(keptOrder(orderOf(base), table, matches));
  for (const [key, ids] of Object.entries(order)) orders.set(key, ids);
  return serviceOf(table, orders);
}

interface Place {
  readonly address: string;
  readonly at: Pick<Row, "parent" | "container" | "id">;
}

/** Where each element of the base stands in ours; what is removed is absent. */
function placesOf(
  from: Table,
  remove: readonly string[],
  renamed: Adaptation["renamed"],
): Map<string, Place> {
  const moved = new Map(Object.entries(renamed).map(([address, old]) => [old, address]));
  const removed = new Set(remove);
  const places = new Map<string, Place>();
  for (const [old, { parent, container, id }] of from) {
    const above = parent === null ? undefined : places.get(parent)?.address;
    const target = moved.get(old);
    const goal = target === undefined ? undefined : placeOf(target);
    if (parent === null) places.set(old, { address: "", at: { parent, container, id } });
    else if (target !== undefined && goal !== undefined) places.set(old, { address: target, at: goal });
    else if (above !== undefined && !removed.has(old))
      places.set(old, { address: addressIn(above, container, id), at: { parent: above, container, id } });
  }
  return places;
}

function withChanges(props: Props, set: Adaptation["set"][string]): Props {
  const result: Record<string, Json> = { ...props };
  for (const [key, entry] of Object.entries(set)) {
    if (Object.hasOwn(entry, "now")) result[key] = entry.now as Json;
    else delete result[key];
  }
  return result;
}

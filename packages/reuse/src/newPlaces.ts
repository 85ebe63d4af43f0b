import { isWithin, type ElementKind, type Service } from "@blaupause/model";
import { permissionAt } from "./policy.ts";
import { partsOf } from "./shape.ts";
import { tableOf, type Row } from "./table.ts";

/** What means the same wherever it stands; a row, an answer or a way out belongs to what is around it. */
const FREE_STANDING: ReadonlySet<ElementKind> = new Set(["field", "block"]);

/**
 * Where in the next version a local addition may stand whose surroundings are gone (U5): what holds its like and takes
 * additions, in the same form or letter while there is one.
 */
export function newPlaces(next: Service, ours: Service, address: string): readonly string[] {
  const row = tableOf(ours).get(address);
  if (row === undefined || !FREE_STANDING.has(row.kind)) return [];
  const [all = "", one = ""] = address.split("/");
  const home = `${all}/${one}`;
  const places = [...tableOf(next)]
    .filter(([at, around]) => isWithin(at, all) && holds(around, row) && takesMore(next, at))
    .map(([at]) => at);
  const near = places.filter((at) => isWithin(at, home));
  return near.length > 0 ? near : places;
}

const holds = ({ kind, props }: Row, { kind: inner, container }: Row): boolean =>
  partsOf(kind, props["type"]).some(
    (part) => part.is === "container" && part.path.join("/") === container && part.container.kind === inner,
  );

const takesMore = (next: Service, address: string): boolean =>
  ["extend", "free"].includes(permissionAt(next, address).structure);

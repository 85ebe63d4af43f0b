import { recordRename, type JsonObject, type Service } from "@blaupause/model";
import { follow, serviceOf, tableOf, type Row } from "@blaupause/reuse";
import { omit, read } from "./asTable.ts";

/** Moves a question into another form or group, as the designer records it. */
export function moved(service: Service, field: string, parent: string, place: number): Service {
  const id = field.slice(field.lastIndexOf("/") + 1);
  const now = `${parent}/fields/${id}`;
  if (tableOf(service).has(now)) return service;
  const { table, order } = read(follow(service, new Map([[field, now]])));
  const shift = (at: string): string =>
    at === field || at.startsWith(`${field}/`) ? now + at.slice(field.length) : at;
  const rows = [...table].map(([at, row]): [string, Row] => [
    shift(at),
    at === field
      ? { ...row, parent, props: withoutPage(row.props) }
      : { ...row, parent: row.parent === null ? null : shift(row.parent) },
  ]);
  const left = field.slice(0, field.lastIndexOf("/"));
  const orders = new Map(
    [...order].map(([key, ids]) => [shift(key), key === left ? ids.filter((one) => one !== id) : ids]),
  );
  const target = orders.get(`${parent}/fields`) ?? [];
  orders.set(`${parent}/fields`, target.toSpliced(place % (target.length + 1), 0, id));
  const result = serviceOf(new Map(rows), orders);
  return recordRename(result as unknown as JsonObject, field, now) as unknown as Service;
}
const withoutPage = (props: Row["props"]): Row["props"] => omit(props, "page");

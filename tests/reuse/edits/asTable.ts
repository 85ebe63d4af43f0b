import type { Service } from "@blaupause/model";
import { orderOf, serviceOf, tableOf, type Row } from "@blaupause/reuse";

// A service as a table and its orders, to be changed place by place.

export interface Document {
  readonly table: Map<string, Row>;
  readonly order: Map<string, string[]>;
}
export const read = (service: Service): Document => ({
  table: new Map(tableOf(service)),
  order: new Map([...orderOf(service)].map(([key, ids]) => [key, [...ids]])),
});
export const write = ({ table, order }: Document): Service => serviceOf(table, order);
export const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];
export const listOf = (parent: string, container: string): string =>
  parent === "" ? container : `${parent}/${container}`;
export type Props = Record<string, Row["props"][string]>;

export function withProps(
  service: Service,
  address: string | undefined,
  change: (props: Props, row: Row) => Props,
): Service {
  const document = read(service);
  const row = address === undefined ? undefined : document.table.get(address);
  if (address === undefined || row === undefined) return service;
  document.table.set(address, { ...row, props: change({ ...row.props }, row) });
  return write(document);
}
export const addressesOf = (service: Service, test: (row: Row) => boolean): string[] =>
  [...tableOf(service)].filter(([, row]) => row.parent !== null && test(row)).map(([address]) => address);
export const plain = (id: string): boolean => /^[a-z][A-Za-z0-9]*$/.test(id);

export function without(document: Document, address: string): void {
  for (const at of document.table.keys())
    if (at === address || at.startsWith(`${address}/`)) document.table.delete(at);
}
export function insert(document: Document, address: string, row: Row, place: number): void {
  document.table.set(address, row);
  const key = listOf(row.parent ?? "", row.container);
  const ids = document.order.get(key) ?? [];
  if (ids.length > 0 || !isMap(row))
    document.order.set(key, ids.toSpliced(place % (ids.length + 1), 0, row.id));
}
const isMap = ({ container, kind }: Row): boolean =>
  ["forms", "decisions", "documents", "roles", "deadlines", "codeLists"].includes(container) ||
  kind === "node";

export const omit = (props: Row["props"], key: string): Props =>
  Object.fromEntries(Object.entries(props).filter(([one]) => one !== key));

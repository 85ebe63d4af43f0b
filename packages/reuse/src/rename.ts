import { recordRename, type JsonObject, type Service } from "@blaupause/model";
import { follow } from "./follow.ts";
import { addressIn } from "./props.ts";
import { placeOf } from "./renames.ts";
import { orderOf, serviceOf, tableOf } from "./table.ts";

/** Gives an element another id; every text that names it follows, and the service records where it comes from. */
export function rename(service: Service, address: string, id: string): Service {
  const now = renamedAddress(address, id);
  return now === null || now === address
    ? service
    : underNewName(follow(service, new Map([[address, now]])), address, id);
}

/** The address an element has under another id. */
export function renamedAddress(address: string, id: string): string | null {
  const place = placeOf(address);
  return place === undefined ? null : addressIn(place.parent, place.container, id);
}

/** The service with one element under its new id; what names it has followed already. */
export function underNewName(followed: Service, address: string, id: string): Service {
  const place = placeOf(address);
  if (place === undefined) return followed;
  const now = addressIn(place.parent, place.container, id);
  const moved = (at: string): string =>
    at === address || at.startsWith(`${address}/`) ? now + at.slice(address.length) : at;
  const table = [...tableOf(followed)].map(([at, row]) => {
    const own = at === address ? { ...row, id } : row;
    return [moved(at), { ...own, parent: row.parent === null ? null : moved(row.parent) }] as const;
  });
  const order = [...orderOf(followed)].map(([key, ids]) => {
    const isOwn = key === address.slice(0, address.lastIndexOf("/"));
    return [moved(key), isOwn ? ids.map((one) => (one === place.id ? id : one)) : ids] as const;
  });
  const renamed = serviceOf(new Map(table), new Map(order));
  return recordRename(renamed as unknown as JsonObject, address, now) as unknown as Service;
}

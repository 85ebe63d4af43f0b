import { isWithin, type Adaptation } from "@blaupause/model";
import { movedWith } from "@blaupause/reuse";

// The order of lists when one local change is given up and the others stay.

type Order = ReadonlyMap<string, readonly string[]>;

/** What is there again stands behind what it stood behind. */
export function withBack(
  order: Adaptation["order"],
  back: string,
  renamed: Adaptation["renamed"],
  template: Order,
): Adaptation["order"] {
  const [list, id] = [back.slice(0, back.lastIndexOf("/")), back.slice(back.lastIndexOf("/") + 1)];
  const old = template.get(list) ?? [];
  const origins = new Map(Object.entries(renamed));
  const now = Object.keys(order).find((key) => movedWith(key, origins) === list);
  const ids = now === undefined ? undefined : order[now];
  if (now === undefined || ids === undefined) return order;
  const above = old.slice(0, old.indexOf(id)).findLast((one) => ids.includes(one));
  const place = above === undefined ? 0 : ids.indexOf(above) + 1;
  return { ...order, [now]: [...ids.slice(0, place), id, ...ids.slice(place)] };
}

/** What was there before stands as it did; what is one's own stays behind what it stood behind. */
export function inOldOrder(
  order: Adaptation["order"],
  address: string,
  before: string,
  template: Order,
): Adaptation["order"] {
  return Object.fromEntries(
    Object.entries(order).map(([key, ids]) => {
      const old = template.get(before + key.slice(address.length));
      const isHere = isWithin(key, address) && old !== undefined && isListOf(key, address);
      return [key, isHere ? placed(ids, old) : ids];
    }),
  );
}

/** Directly, not in something further inside. */
const isListOf = (key: string, address: string): boolean => {
  const inner = key.slice(address === "" ? 0 : address.length + 1);
  return !inner.includes("/") || inner === "process/nodes" || inner === "about/legalBasis";
};

function placed(ids: readonly string[], old: readonly string[]): string[] {
  const kept = old.filter((id) => ids.includes(id));
  const behind = (id: string | undefined): string[] => {
    const from = id === undefined ? 0 : ids.indexOf(id) + 1;
    const next = ids.findIndex((one, index) => index >= from && kept.includes(one));
    return ids.slice(from, next < 0 ? ids.length : next);
  };
  return [...behind(undefined), ...kept.flatMap((id) => [id, ...behind(id)])];
}

/** The order of everything else stays. */
export const without = (order: Adaptation["order"], address: string): Adaptation["order"] =>
  Object.fromEntries(
    Object.entries(order)
      .filter(([key]) => !isWithin(key, address))
      .map(([key, ids]) => [key, ids.filter((id) => `${key}/${id}` !== address)]),
  );

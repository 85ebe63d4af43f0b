import type { Service } from "@blaupause/model";
import { idsOn } from "./neighbour.ts";
import { fieldAt } from "./spot.ts";

/** The questions of a page as they stand below each other, those in groups and lists among them. */
export function visibleOrder(service: Service, parent: string, page: string | null): readonly string[] {
  return idsOn(service, parent, page).flatMap((id) => {
    const address = fieldAt(parent, id);
    return [address, ...visibleOrder(service, address, null)];
  });
}

/** Everything between two of them, in their order. */
export function between(order: readonly string[], from: string, to: string): readonly string[] {
  const [start = 0, end = 0] = [order.indexOf(from), order.indexOf(to)].toSorted((a, b) => a - b);
  return order.slice(Math.max(start, 0), end + 1);
}

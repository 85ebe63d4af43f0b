import { follow, rename } from "@blaupause/reuse";
import { changeAll, findElement, type Change, type Opened, type Service } from "@blaupause/model";
import { freeId, takenIn } from "./insert.ts";
import { behind, fieldAt, idAt, outermost, parentAt, questionsIn, type Spot } from "./spot.ts";

export interface Moved {
  readonly service: Service;
  readonly addresses: readonly string[];
}

/** Brings questions to another place, in their order. What reads them follows; null where they cannot go. */
export function moveQuestions(service: Service, chosen: readonly string[], spot: Spot): Moved | null {
  const sources = outermost(chosen);
  if (sources.length === 0 || sources.some((one) => `${spot.parent}/`.startsWith(`${one}/`))) return null;
  let moved: Moved = { service, addresses: [] };
  // What is moved itself is no place to stand behind.
  let after = anchor(service, sources, spot);
  for (const source of sources) {
    const next = moveOne(moved.service, source, { ...spot, after });
    if (next === null) return null;
    after = idAt(next.address);
    moved = { service: next.service, addresses: [...moved.addresses, next.address] };
  }
  return moved;
}

function anchor(service: Service, sources: readonly string[], spot: Spot): string | null {
  const ids = questionsIn(service, spot.parent).map(({ id }) => String(id));
  const place = behind(service, spot);
  const stays = (id: string): boolean => !sources.includes(fieldAt(spot.parent, id));
  return place === null ? null : (ids.slice(0, ids.indexOf(place) + 1).findLast(stays) ?? null);
}

function moveOne(before: Service, source: string, { parent, page, after }: Spot) {
  const isHome = parentAt(source) === parent;
  const id = isHome ? idAt(source) : freeId(idAt(source), takenIn(before, parent));
  const renamed = id === idAt(source) ? before : rename(before, source, id);
  const own = fieldAt(parentAt(source), id);
  const address = fieldAt(parent, id);
  const ready = isHome ? renamed : follow(renamed, new Map([[own, address]]));
  const changes: Change[] = [
    { type: "move", address: own, parent, after },
    { type: "set", address, property: "page", ...(page === null ? {} : { value: page }) },
  ];
  const opened: Opened = changeAll(ready, changes);
  return opened.ok && findElement(opened.service, address) !== undefined
    ? { service: opened.service, address }
    : null;
}

import { findElement, type Service } from "@blaupause/model";
import { fieldAt, idAt, outermost, pagesOf, parentAt, questionsIn, type Spot } from "./spot.ts";

/** Where „nach oben“ and „nach unten“ bring questions: past a neighbour, into the next page where there is none. */
export function spotBeside(service: Service, chosen: readonly string[], by: -1 | 1): Spot | null {
  const [first] = outermost(chosen);
  if (first === undefined) return null;
  const parent = parentAt(first);
  if (!chosen.every((one) => parentAt(one) === parent)) return null;
  const page = pageOf(service, first);
  const ids = idsOn(service, parent, page);
  const places = chosen.map((one) => ids.indexOf(idAt(one))).toSorted((a, b) => a - b);
  const edge = (by < 0 ? places[0] : places.at(-1)) ?? 0;
  const passed = ids[edge + by];
  if (passed === undefined) return onNextPage(service, parent, page, by);
  return { parent, page, after: by < 0 ? (ids[edge - 2] ?? null) : passed };
}

function onNextPage(service: Service, parent: string, page: string | null, by: -1 | 1): Spot | null {
  const pages = pagesOf(service, parent);
  const next = page === null ? undefined : pages[pages.indexOf(page) + by];
  if (next === undefined) return null;
  return { parent, page: next, after: by < 0 ? (idsOn(service, parent, next).at(-1) ?? null) : null };
}

/** Into the group or list right before, at its end; out of one, right behind it. */
export function spotInside(service: Service, address: string): Spot | null {
  const parent = parentAt(address);
  const ids = idsOn(service, parent, pageOf(service, address));
  const before = ids[ids.indexOf(idAt(address)) - 1];
  if (before === undefined) return null;
  const target = fieldAt(parent, before);
  const { type } = findElement(service, target)?.json ?? {};
  if (type !== "group" && type !== "list") return null;
  return { parent: target, page: null, after: idsOn(service, target, null).at(-1) ?? null };
}
export function spotOutside(service: Service, address: string): Spot | null {
  const inner = parentAt(address);
  if (!inner.includes("/fields/")) return null;
  return { parent: parentAt(inner), page: pageOf(service, inner), after: idAt(inner) };
}

export function pageOf(service: Service, address: string): string | null {
  const page = findElement(service, address)?.json["page"];
  return typeof page === "string" ? page : null;
}
export const idsOn = (service: Service, parent: string, page: string | null): readonly string[] =>
  questionsIn(service, parent).flatMap((json) =>
    page === null || json["page"] === page ? [String(json["id"])] : [],
  );

import { findElement, type Service } from "@blaupause/model";
import { fieldAt, idAt, outermost, pagesOf, parentAt, questionsIn, type Spot } from "./spot.ts";

/** Several questions side by side: what holds them, their page, and the places of all questions there. */
interface Together {
  readonly parent: string;
  readonly page: string | null;
  readonly ids: readonly string[];
  readonly first: number;
  readonly last: number;
}
function together(service: Service, chosen: readonly string[]): Together | null {
  const sources = outermost(chosen);
  const [one] = sources;
  if (one === undefined) return null;
  const parent = parentAt(one);
  if (!sources.every((other) => parentAt(other) === parent)) return null;
  const page = pageOf(service, one);
  const ids = idsOn(service, parent, page);
  const places = sources.map((other) => ids.indexOf(idAt(other)));
  return { parent, page, ids, first: Math.min(...places), last: Math.max(...places) };
}

/** Where „nach oben“ and „nach unten“ bring questions: past a neighbour, into the next page where there is none. */
export function spotBeside(service: Service, chosen: readonly string[], by: -1 | 1): Spot | null {
  const found = together(service, chosen);
  if (found === null) return null;
  const { parent, page, ids, first, last } = found;
  const edge = by < 0 ? first : last;
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

/** Into the group or list right before, at its end, or right behind, at its beginning; out of one, right behind it. */
export function spotInside(service: Service, chosen: readonly string[], by: -1 | 1 = -1): Spot | null {
  const found = together(service, chosen);
  const id = found === null ? undefined : found.ids[by < 0 ? found.first - 1 : found.last + 1];
  if (found === null || id === undefined) return null;
  const target = fieldAt(found.parent, id);
  const { type } = findElement(service, target)?.json ?? {};
  if (type !== "group" && type !== "list") return null;
  return { parent: target, page: null, after: by < 0 ? (idsOn(service, target, null).at(-1) ?? null) : null };
}
export function spotOutside(service: Service, chosen: readonly string[]): Spot | null {
  const inner = together(service, chosen)?.parent;
  if (inner === undefined || !inner.includes("/fields/")) return null;
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

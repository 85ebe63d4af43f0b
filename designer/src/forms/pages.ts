import type { Change, Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { fieldAt, pagesOf, questionsIn } from "./spot.ts";

/** A page behind another; the first page of a form takes in what it asks already. */
export function addPage(
  service: Service,
  form: string,
  title: string,
  after: string | null,
): readonly Change[] {
  const pages = pagesOf(service, form);
  const id = idOf(title, new Set(pages), "seite");
  const add: Change = { type: "add", parent: form, container: "pages", id, json: { id, title }, after };
  return pages.length > 0 ? [add] : [add, ...onPage(service, form, null, id)];
}

/** A page goes, its questions stay: on the page before it, on the one behind the first, or without pages. */
export function removePage(service: Service, form: string, page: string): readonly Change[] {
  const pages = pagesOf(service, form);
  const place = pages.indexOf(page);
  const heir = pages[place - 1] ?? pages[place + 1] ?? null;
  return [...onPage(service, form, page, heir), { type: "remove", address: `${form}/pages/${page}` }];
}

const onPage = (service: Service, form: string, from: string | null, to: string | null): readonly Change[] =>
  questionsIn(service, form).flatMap((json): Change[] => {
    if (from !== null && json["page"] !== from) return [];
    const set = { type: "set", address: fieldAt(form, String(json["id"])), property: "page" } as const;
    return [to === null ? set : { ...set, value: to }];
  });

/** A page one place further to the front or the back, its questions with it; null where there is no place. */
export function movePage(service: Service, form: string, page: string, by: -1 | 1): readonly Change[] | null {
  const pages = pagesOf(service, form);
  const next = pages.indexOf(page) + by;
  if (next < 0 || next >= pages.length) return null;
  const others = pages.filter((one) => one !== page);
  const order = [...others.slice(0, next), page, ...others.slice(next)];
  const move: Change = {
    type: "move",
    address: `${form}/pages/${page}`,
    parent: form,
    after: others[next - 1] ?? null,
  };
  return [move, ...inOrder(service, form, order)];
}

/** Questions stand in the order of their pages, so that a form reads as it is filled in. */
function inOrder(service: Service, form: string, pages: readonly string[]): readonly Change[] {
  const rank = ({ page }: { readonly [key: string]: unknown }): number => pages.indexOf(String(page));
  const sorted = questionsIn(service, form).toSorted((one, other) => rank(one) - rank(other));
  return sorted.map((json, index) => ({
    type: "move",
    address: fieldAt(form, String(json["id"])),
    parent: form,
    after: index === 0 ? null : String(sorted[index - 1]?.["id"]),
  }));
}

import {
  childrenIn,
  containers,
  findElement,
  isJsonObject,
  type JsonObject,
  type Service,
} from "@blaupause/model";

/** A place between questions: in a form, group or list, on a page of it, behind a question; null behind none. */
export interface Spot {
  readonly parent: string;
  readonly page: string | null;
  readonly after: string | null;
}

/** The questions right in a form, a group or a list. */
export function questionsIn(service: Service, parent: string): readonly JsonObject[] {
  const element = findElement(service, parent);
  const container = element && containers[element.kind].find(({ kind }) => kind === "field");
  if (element === undefined || container === undefined) return [];
  return childrenIn(element.json, container).flatMap(([, json]) => (isJsonObject(json) ? [json] : []));
}

export const pagesOf = (service: Service, form: string): readonly string[] => {
  const { pages } = findElement(service, form)?.json ?? {};
  return Array.isArray(pages)
    ? pages.flatMap((page) => (isJsonObject(page) ? [String(page["id"])] : []))
    : [];
};

/** Behind which question of its container a spot is: the first on a page comes behind the last of the pages before. */
export function behind(service: Service, { parent, page, after }: Spot): string | null {
  if (after !== null || page === null) return after;
  const pages = pagesOf(service, parent);
  const earlier = new Set(pages.slice(0, pages.indexOf(page)));
  const before = questionsIn(service, parent).findLast((json) => earlier.has(String(json["page"])));
  return before === undefined ? null : String(before["id"]);
}

/** The form an address is in, and the address of what holds the element. */
export const formAt = (address: string): string => address.split("/").slice(0, 2).join("/");
export const parentAt = (address: string): string => address.split("/").slice(0, -2).join("/");
export const idAt = (address: string): string => address.slice(address.lastIndexOf("/") + 1);
export const fieldAt = (parent: string, id: string): string => `${parent}/fields/${id}`;

/** What of several elements stands in no other of them. */
export const outermost = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((one) => !addresses.some((other) => other !== one && one.startsWith(`${other}/`)));

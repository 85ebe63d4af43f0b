import type { AnswerOf, routes } from "@blaupause/api";
import type { Touched } from "@blaupause/check";
import { at, findElement, isJsonObject, nameOf, type Element, type Service } from "@blaupause/model";

export type LegalChange = AnswerOf<(typeof routes)["readLegalChange"]>;
export type ServiceView = LegalChange["services"][number];
type TouchedView = ServiceView["touched"][number];
type PartView = ServiceView["towns"][number]["changed"][number];

/** A touched part in words, for whoever has not got the service at hand. */
export function touchedView(service: Service, touched: Touched): TouchedView {
  const { address, how, by } = touched;
  return { address, ...partView(service, touched), within: withinOf(service, address), how, by: [...by] };
}

export function partView(service: Service, { address, kind }: Pick<Touched, "address" | "kind">): PartView {
  const element = findElement(service, address);
  const type = element?.json["type"];
  return {
    kind,
    type: typeof type === "string" ? type : null,
    name: nameIn(service, address),
    position: element === undefined ? 1 : positionOf(service, element),
  };
}

/** What something is called, a rule by what it says; empty where only its technical name would be left. */
function nameIn(service: Service, address: string): string {
  const element = findElement(service, address);
  if (element === undefined) return "";
  const { id, json } = element;
  const names = [json, { text: json["message"] ?? "" }].map((texts) => nameOf({ id, json: texts }));
  return names.find((name) => name !== id) ?? "";
}

/** Counted from one, among those beside it; what has no order is the first. */
function positionOf(service: Service, { parent, container, json }: Element): number {
  const around = parent === null ? undefined : findElement(service, parent)?.json;
  const all = at(around, container.split("/"));
  return Array.isArray(all) ? all.findIndex((one) => isJsonObject(one) && one === json) + 1 || 1 : 1;
}

/** The form, table or letter something stands in. */
function withinOf(service: Service, address: string): TouchedView["within"] {
  const [container = "", id, ...inside] = address.split("/");
  if (id === undefined || inside.length === 0) return null;
  if (!["forms", "decisions", "documents"].includes(container)) return null;
  return { address: `${container}/${id}`, name: nameIn(service, `${container}/${id}`) };
}

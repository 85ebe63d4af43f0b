import { segments } from "@blaupause/model";

/** The parts of a service in the order a case lives, then what surrounds them. */
export const parts = [
  "ueberblick",
  "formulare",
  "ablauf",
  "regeln",
  "schreiben",
  "angaben",
  "uebersetzungen",
  "probefaelle",
  "datenschutz",
  "startklar",
  "freigabe",
  "versionen",
  "vorschlaege",
  "werkstatt",
  "quelle",
] as const;
export type Part = (typeof parts)[number];

/** Where in the designer an address of the browser leads. `item` names the form, table or letter that is open. */
export type DesignerPlace =
  | { readonly type: "start" }
  | { readonly type: "new" }
  | { readonly type: "approvals" }
  /** A new version of the template a service on offer was made from. */
  | { readonly type: "upgrade"; readonly service: string }
  /** Who has which version of one's template. */
  | { readonly type: "spread"; readonly template: string }
  /** What rests on a paragraph that changes; null while nothing is asked yet. */
  | { readonly type: "law"; readonly citation: string | null }
  | { readonly type: "service"; readonly service: string; readonly part: Part; readonly item: string | null };

export const BASE = "/amt/leistungen";
export const NEW = `${BASE}/neu`;
export const APPROVALS = `${BASE}/freigaben`;
export const LAW = `${BASE}/rechtsaenderung`;
export const lawPath = (citation: string): string => `${LAW}/${encodeURIComponent(citation)}`;
export const upgradePath = (service: string): string => `${BASE}/neue-fassung/${service}`;
export const spreadPath = (template: string): string => `${BASE}/verbreitung/${template}`;

export function placeIn(path: string): DesignerPlace {
  const [service = "", part = "", item] = path
    .slice(BASE.length)
    .split("/")
    .filter((one) => one !== "");
  if (service === "") return { type: "start" };
  if (service === "neu") return { type: "new" };
  if (service === "freigaben") return { type: "approvals" };
  if (service === "neue-fassung" && part !== "") return { type: "upgrade", service: part };
  if (service === "verbreitung" && part !== "") return { type: "spread", template: part };
  if (service === "rechtsaenderung") return { type: "law", citation: spelledOut(part) };
  const known = parts.find((one) => one === part) ?? "ueberblick";
  return { type: "service", service, part: known, item: item ?? null };
}

/** An address somebody typed may be no text at all. */
function spelledOut(part: string): string | null {
  try {
    return part === "" ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

export const pathTo = (service: string, part: Part, item: string | null = null): string =>
  `${BASE}/${service}/${part}${item === null ? "" : `/${item}`}`;

const partByContainer: Readonly<Record<string, Part>> = {
  forms: "formulare",
  process: "ablauf",
  decisions: "regeln",
  documents: "schreiben",
  settings: "angaben",
  roles: "angaben",
  deadlines: "angaben",
  codeLists: "angaben",
  columns: "angaben",
  about: "angaben",
};

/** Where an element of the service is edited. */
export function partOf(address: string): { readonly part: Part; readonly item: string | null } {
  const [container = "", item] = segments(address);
  const part = partByContainer[container] ?? "ueberblick";
  const isNamed = part === "formulare" || part === "regeln" || part === "schreiben";
  return { part, item: isNamed ? (item ?? null) : null };
}

/** A link to one element, from outside of its service: the part opens, and it is chosen there. */
export function elementPath(service: string, address: string): string {
  const { part, item } = partOf(address);
  return `${pathTo(service, part, item)}#${encodeURIComponent(address)}`;
}
export const elementIn = (hash: string): string | null => spelledOut(hash.slice(1));

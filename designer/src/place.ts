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
  | { readonly type: "service"; readonly service: string; readonly part: Part; readonly item: string | null };

export const BASE = "/amt/leistungen";
export const NEW = `${BASE}/neu`;
export const APPROVALS = `${BASE}/freigaben`;
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
  const known = parts.find((one) => one === part) ?? "ueberblick";
  return { type: "service", service, part: known, item: item ?? null };
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
};

/** Where an element of the service is edited. */
export function partOf(address: string): { readonly part: Part; readonly item: string | null } {
  const [container = "", item] = segments(address);
  const part = partByContainer[container] ?? "ueberblick";
  const isNamed = part === "formulare" || part === "regeln" || part === "schreiben";
  return { part, item: isNamed ? (item ?? null) : null };
}

import { elements, type JsonObject, type Service } from "@blaupause/model";
import type { WorkshopKey, WorkshopTranslate } from "@blaupause/ui";

/** Says texts of a draft to people who know no expressions. */
export interface Spoken {
  readonly text: (json: object, property: string) => string;
  /** What an answer, a setting or an amount is called; null where nobody knows it. */
  readonly named: (path: string) => string | null;
  /** A value only a formula can say: what it is worked out from. */
  readonly reckoned: (expression: string) => string;
  /** A condition only a formula can say: what it depends on. */
  readonly depending: (expression: string) => string;
}

const EXPRESSION = /\{\{|\{([^{}]*)\}/g;
const PATH = /[a-z]\w*(?:\.\w+)+/gi;

/** ‹Familienname› where an answer is named; of what a text works out, the answers it is made from. */
export function spokenIn(service: Service, t: WorkshopTranslate): Spoken {
  const names = namesIn(service, t);
  const filled = (text: string): string =>
    text.replaceAll(EXPRESSION, (_, expression: string | undefined) =>
      expression === undefined ? "{" : `‹${namesOf(names, expression)}›`,
    );
  return {
    text: (json, property) => {
      const text: unknown = Object.hasOwn(json, property) ? (json as JsonObject)[property] : undefined;
      return typeof text === "string" ? filled(text) : "";
    },
    named: (path) => (names.has(path) ? `‹${names.get(path)}›` : null),
    reckoned: (expression) => saidOf(names, expression, "workshop.cell.reckoned", t),
    depending: (expression) => saidOf(names, expression, "workshop.cell.depending", t),
  };
}

function saidOf(names: Names, expression: string, key: WorkshopKey, t: WorkshopTranslate): string {
  const known = knownIn(names, expression).map((name) => `‹${name}›`);
  return known.length === 0 ? t("workshop.cell.formula") : t(key, { names: known.join(", ") });
}

type Names = ReadonlyMap<string, string>;
const MOST = 2;

function namesOf(names: Names, expression: string): string {
  const known = knownIn(names, expression);
  return known.length === 0 ? "…" : known.slice(0, MOST).join(", ");
}

function knownIn(names: Names, expression: string): readonly string[] {
  const paths = [...new Set(expression.match(PATH))];
  return [...new Set(paths.flatMap((path) => names.get(path) ?? []))];
}

/** What every service may name. */
const everywhere = {
  "applicant.name": "workshop.name.applicant",
  "applicant.address": "workshop.name.address",
  "case.number": "workshop.name.number",
  "case.received": "workshop.name.received",
  "organisation.name": "workshop.name.organisation",
} as const satisfies Record<string, WorkshopKey>;

/** What answers, settings and amounts are called, by the path expressions name them with. */
function namesIn(service: Service, t: WorkshopTranslate): Names {
  const names = new Map(Object.entries(everywhere).map(([path, key]) => [path, t(key)]));
  for (const { address, kind, json, id } of elements(service)) {
    const { label } = json;
    const name = typeof label === "string" ? label : id;
    const path = pathOf(address);
    if (kind === "output") names.set(path, name);
    if (kind !== "field") continue;
    names.set(path, name);
    const { as } = json;
    if (typeof as === "string") namesOfItem(service, address, as, names);
  }
  return names;
}

/** An entry of a list has a name of its own: `hund.rasse`. */
function namesOfItem(service: Service, list: string, as: string, names: Map<string, string>): void {
  for (const { address, kind, json } of elements(service))
    if (kind === "field" && address.startsWith(`${list}/`) && typeof json["label"] === "string")
      names.set(`${as}.${pathOf(address.slice(list.length + 1))}`, json["label"]);
}

const pathOf = (address: string): string =>
  address
    .replace(/^(?:forms|decisions)\//, "")
    .replace(/^fields\//, "")
    .replaceAll(/\/(?:fields|outputs)\//g, ".");

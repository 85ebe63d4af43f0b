import {
  elements,
  isJsonObject,
  isWithin,
  joinAddress,
  shallowSchema,
  type Element,
  type ElementKind,
  type JsonObject,
  type ReferenceTarget,
  type Service,
} from "@blaupause/model";
import { mapMarked } from "./marks.ts";

/** A property that names another element by its id. */
export interface StructuralReference {
  readonly address: string;
  readonly property: string;
  readonly target: ReferenceTarget;
  readonly id: string;
  /** The element meant; null for the applicant's role, undefined when there is none. */
  readonly found: string | null | undefined;
}

/** What a connector's literal parameters name. */
const parameterTargets: Readonly<Record<string, Readonly<Record<string, ReferenceTarget>>>> = {
  document: { document: "document" },
  mail: { document: "document", to: "role or applicant" },
  notice: { document: "document" },
};

const places: Partial<Record<ReferenceTarget, readonly string[]>> = {
  form: ["forms"],
  role: ["roles"],
  "role or applicant": ["roles"],
  document: ["documents"],
  decision: ["decisions"],
  node: ["process", "nodes"],
  deadline: ["deadlines"],
  codeList: ["codeLists"],
  legalBasis: ["about", "legalBasis"],
};

/** The form, or the settings, that an element is part of. */
export const formOf = (address: string): string =>
  isWithin(address, "settings") ? "settings" : address.split("/").slice(0, 2).join("/");

/** The address a reference leads to, whether or not something stands there. */
export function addressOf(target: ReferenceTarget, id: string, from: string): string {
  if (target === "address") return id;
  if (target === "page") return joinAddress(formOf(from), ["pages"], id);
  if (target === "dataPath") return fieldAddress(formOf(from), id);
  return joinAddress("", places[target] ?? [], id);
}
const fieldAddress = (form: string, path: string): string =>
  path.split(".").reduce((at, id) => joinAddress(at, ["fields"], id), form);

interface Named {
  readonly property: string;
  readonly target: ReferenceTarget;
  readonly id: string;
}

/** Rewrites every structural reference of one element. */
export function mapReferences(
  kind: ElementKind,
  json: JsonObject,
  edit: (reference: Named) => string,
): JsonObject {
  const schema = shallowSchema(kind, json["type"]);
  if (schema === undefined) return json;
  const mapped = mapMarked(schema, json, ({ path, text, marks }) => {
    const target = marks["x-ref"];
    const isFeel = marks["x-feel"] === "expression";
    return target === undefined || isFeel ? text : edit({ property: path, target, id: text });
  });
  return isJsonObject(mapped) ? mapParameters(mapped, edit) : json;
}

function mapParameters(json: JsonObject, edit: (reference: Named) => string): JsonObject {
  const { connector, with: parameters } = json;
  const targets = typeof connector === "string" ? parameterTargets[connector] : undefined;
  if (targets === undefined || !isJsonObject(parameters)) return json;
  const entries = Object.entries(parameters).map(([name, value]) => {
    const target = targets[name];
    const isReference = target !== undefined && typeof value === "string" && !value.includes("@");
    return [name, isReference ? edit({ property: `with/${name}`, target, id: value }) : value];
  });
  return { ...json, with: Object.fromEntries(entries) };
}

/** Every structural reference of a service, with what it leads to. */
export function structuralReferences(service: Service): StructuralReference[] {
  const all = [...elements(service)];
  const known = new Set(all.map(({ address }) => address));
  return all.flatMap((element) => referencesOf(element, known));
}

function referencesOf({ address, kind, json }: Element, known: ReadonlySet<string>): StructuralReference[] {
  const found: StructuralReference[] = [];
  mapReferences(kind, json, ({ property, target, id }) => {
    found.push({ address, property, target, id, found: resolved(target, id, address, known) });
    return id;
  });
  return found;
}

function resolved(target: ReferenceTarget, id: string, from: string, known: ReadonlySet<string>) {
  if (target === "role or applicant" && id === "applicant") return null;
  const address = addressOf(target, id, from);
  return known.has(address) ? address : undefined;
}

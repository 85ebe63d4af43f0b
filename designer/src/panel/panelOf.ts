import { schemaOf, type ElementKind } from "@blaupause/model";

/** What an editor of one property is. The schema's own marks decide; nothing is listed twice. */
export type EditorKind =
  | "text"
  | "long"
  | "yesNo"
  | "number"
  | "choice"
  | "reference"
  | "references"
  | "formula"
  | "condition"
  | "computed"
  | "valueOrFormula"
  | "eachOf"
  | "subject"
  | "pair"
  | "pairOrNo"
  | "texts"
  | "prefill"
  | "ranks"
  | "questions"
  | "single"
  | "fileSize"
  | "fileTypes";

export const groups = ["content", "conditions", "more"] as const;
export type Group = (typeof groups)[number];

export interface PanelProperty {
  readonly name: string;
  readonly group: Group;
  readonly editor: EditorKind;
  /** Which elements a reference may name. */
  readonly target: string | null;
  /** The values a choice offers; the names of the parts of a pair. */
  readonly values: readonly string[];
  readonly isOptional: boolean;
  /** Of a number: nothing stands behind the comma. */
  readonly isWhole: boolean;
}

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: unknown;
  readonly required?: readonly string[];
  readonly "x-feel"?: string;
  readonly "x-ref"?: string;
  readonly "x-class"?: string;
}

/** Edited elsewhere: what names an element, holds others, or has a place of its own on the screen. */
const ELSEWHERE = new Set(["id", "type", "page", "in", "outgoing", "as"]);
const MORE = new Set([
  "fim",
  "personal",
  "autocomplete",
  "claim",
  "claimTrust",
  "claimLocked",
  "basis",
  "prefill",
  "locked",
  "live",
  "notBy",
  "only",
  "pattern",
  "source",
  "version",
]);
const LONG = new Set(["hint", "text", "message", "note", "brief", "addition", "total"]);

/** The properties of an element, in the groups „Inhalt“, „Bedingungen“ and „Mehr“. */
export function panelOf(kind: ElementKind, type: unknown): readonly PanelProperty[] {
  const schema = schemaOf(kind, type) as Schema | undefined;
  const required = new Set(schema?.required);
  return Object.entries(schema?.properties ?? {}).flatMap(([name, property]) => {
    const editor = editorIn(kind, name, property);
    if (editor === undefined) return [];
    const target = property["x-ref"] ?? property.items?.["x-ref"] ?? null;
    const isOptional = !required.has(name);
    const shared = { name, group: groupOf(name, property), editor, target, isOptional };
    return [{ ...shared, values: valuesOf(property), isWhole: property.type === "integer" }];
  });
}

function editorIn(kind: ElementKind, name: string, property: Schema): EditorKind | undefined {
  const isColumn = kind === "input" || kind === "output";
  if (ELSEWHERE.has(name) && !(isColumn && name === "type")) return undefined;
  if (kind === "output" && name === "values") return "ranks";
  if (kind === "field" && Object.hasOwn(ofField, name)) return ofField[name];
  // What a table asks is one thing that is known in the service.
  return kind === "input" && name === "expression" ? "subject" : editorOf(name, property);
}

/** What a question has that its schema alone does not say how to edit. */
const ofField: Readonly<Record<string, EditorKind>> = {
  prefill: "prefill",
  maxSize: "fileSize",
  accept: "fileTypes",
};

function groupOf(name: string, { "x-class": kind }: Schema): Group {
  if (MORE.has(name)) return "more";
  if (kind === "logic" || kind === "bound" || name === "required" || name === "message") return "conditions";
  return "content";
}

function editorOf(name: string, schema: Schema): EditorKind | undefined {
  const { type, anyOf, items, "x-feel": feel, "x-ref": ref } = schema;
  // Cells of a table, parameters of a step: what has names of its own is edited where these stand.
  if (schema.patternProperties !== undefined) return undefined;
  if (schema.const !== undefined) return "single";
  if (ref === "address") return undefined;
  if (ref === "dataPath") return "questions";
  if (type === "array" && (ref ?? items?.["x-ref"]) !== undefined) return "references";
  if (ref !== undefined) return "reference";
  if (type === "array") return textsOf(items);
  if (name === "computed") return "computed";
  if (name === "repeat" || name === "over") return "eachOf";
  if (feel === "expression") return "condition";
  if (name === "value" && feel === "optional") return "subject";
  if (feel === "optional") return anyOf === undefined ? "formula" : "valueOrFormula";
  if (anyOf !== undefined && anyOf.every((one) => one.const !== undefined)) return "choice";
  if (anyOf?.some((one) => one.const === false) && anyOf.some(isPair)) return "pairOrNo";
  if (type === "boolean") return "yesNo";
  if (type === "integer" || type === "number") return "number";
  if (type === "object" && isPair(schema)) return "pair";
  if (type !== "string") return undefined;
  return LONG.has(name) ? "long" : "text";
}

const textsOf = (items: Schema | undefined): EditorKind | undefined =>
  items?.type === "string" ? "texts" : undefined;
/** An object of plain texts: FIM id and version, category and purpose. */
const isPair = ({ properties = {} }: Schema): boolean =>
  Object.keys(properties).length > 0 && Object.values(properties).every(({ type }) => type === "string");

const valuesOf = ({ const: only, anyOf = [], properties = {} }: Schema): readonly string[] => [
  ...(typeof only === "string" ? [only] : []),
  ...anyOf.flatMap((one) => (typeof one.const === "string" ? [one.const] : [])),
  ...[properties, ...anyOf.map((one) => one.properties ?? {})].flatMap((one) => Object.keys(one)),
];

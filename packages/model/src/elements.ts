import type { TObject } from "typebox";
import { blockKinds } from "./blocks/index.ts";
import { item } from "./blocks/common.ts";
import { table } from "./blocks/table.ts";
import { decision, decisionParts } from "./decision.ts";
import { document } from "./document.ts";
import { fieldKinds } from "./fields/index.ts";
import { option } from "./fields/option.ts";
import { form, page, rule } from "./form.ts";
import { flow, nodeKinds } from "./nodes/index.ts";
import { service, serviceParts } from "./service.ts";

/**
 * The Service as a tree of elements. Everything with an id (or an option's value) is an element; nothing is addressed
 * by position. This table says where the children of each kind stand, so that open, change, diff and check walk the
 * same tree without knowing any kind by name.
 */
export type ElementKind =
  | "service"
  | "legalBasis"
  | "preparation"
  | "criterion"
  | "role"
  | "column"
  | "form"
  | "page"
  | "field"
  | "option"
  | "rule"
  | "decision"
  | "input"
  | "output"
  | "row"
  | "document"
  | "block"
  | "item"
  | "tableColumn"
  | "node"
  | "flow"
  | "deadline"
  | "codeList";

export interface Container {
  /** Path of property names below the element, e.g. `about/legalBasis`. */
  readonly path: readonly string[];
  readonly kind: ElementKind;
  readonly shape: "list" | "map";
}

const list = (path: string, kind: ElementKind): Container => ({ path: path.split("/"), kind, shape: "list" });
const map = (path: string, kind: ElementKind): Container => ({ path: path.split("/"), kind, shape: "map" });
const formParts = [list("pages", "page"), list("fields", "field"), list("rules", "rule")];

export const containers: Readonly<Record<ElementKind, readonly Container[]>> = {
  service: [
    list("about/legalBasis", "legalBasis"),
    list("about/prepare", "preparation"),
    list("about/criteria", "criterion"),
    map("roles", "role"),
    list("columns", "column"),
    list("settings/pages", "page"),
    list("settings/fields", "field"),
    list("settings/rules", "rule"),
    map("forms", "form"),
    map("decisions", "decision"),
    map("documents", "document"),
    map("process/nodes", "node"),
    map("deadlines", "deadline"),
    map("codeLists", "codeList"),
  ],
  form: formParts,
  field: [list("fields", "field"), list("options", "option")],
  decision: [list("inputs", "input"), list("outputs", "output"), list("rows", "row")],
  document: [list("blocks", "block")],
  block: [list("items", "item"), list("columns", "tableColumn")],
  node: [list("outgoing", "flow"), list("payload", "field")],
  codeList: [list("options", "option")],
  legalBasis: [],
  preparation: [],
  criterion: [],
  role: [],
  column: [],
  page: [],
  option: [],
  rule: [],
  input: [],
  output: [],
  row: [],
  item: [],
  tableColumn: [],
  flow: [],
  deadline: [],
};

/** The property that names an element among its siblings; in a map the key does. */
export const idProperty = (kind: ElementKind): "id" | "value" => (kind === "option" ? "value" : "id");

const byType: Partial<Record<ElementKind, Readonly<Record<string, TObject>>>> = {
  field: fieldKinds,
  node: nodeKinds,
  block: blockKinds,
};
const single = {
  service,
  form,
  page,
  rule,
  option,
  decision,
  document,
  flow,
  item,
  tableColumn: table.properties.columns.items,
  ...decisionParts,
  ...serviceParts,
} satisfies Record<Exclude<ElementKind, "field" | "node" | "block">, TObject>;

/** The whole schema of an element, children included; undefined when its `type` is unknown. */
export const schemaOf = (kind: ElementKind, type: unknown): TObject | undefined => {
  const types = byType[kind];
  if (types === undefined)
    return Object.hasOwn(single, kind) ? single[kind as keyof typeof single] : undefined;
  return typeof type === "string" && Object.hasOwn(types, type) ? types[type] : undefined;
};

/** The names an element of this kind may give as its `type`; empty for kinds without. */
export const typesOf = (kind: ElementKind): readonly string[] => Object.keys(byType[kind] ?? {});

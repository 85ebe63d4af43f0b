import {
  findElement,
  joinAddress,
  type Block,
  type BlockType,
  type Change,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { translationsOf, withTranslations } from "../forms/carryTranslations.ts";
import { idOf } from "../buildingBlocks/slug.ts";

export const documentAddress = (id: string): string => joinAddress("", ["documents"], id);

/** A block as it begins: said, so that it can be said otherwise. */
const beginnings: Readonly<Record<BlockType, JsonObject>> = {
  heading: { type: "heading", text: "Überschrift" },
  paragraph: { type: "paragraph", text: "Neuer Absatz." },
  list: { type: "list", items: [{ id: "punkt1", text: "Erster Punkt" }] },
  table: {
    type: "table",
    over: { feel: "[]" },
    as: "eintrag",
    columns: [{ id: "spalte1", label: "Spalte", text: "" }],
  },
  facts: { type: "facts", items: [{ id: "angabe1", label: "Angabe", text: "" }] },
  reckoning: {
    type: "reckoning",
    title: "So haben wir gerechnet",
    items: [{ id: "posten1", label: "Posten", text: "" }],
  },
  remedy: { type: "remedy" },
  signature: { type: "signature", name: "{settings.sachbearbeitung}" },
};
export const blockTypes = Object.keys(beginnings) as readonly BlockType[];

export interface Added {
  readonly change: Change;
  readonly id: string;
}

/** A new block behind another one; null puts it first. A signature names whom the municipality has set, where it can. */
export function addBlock(
  address: string,
  blocks: readonly Block[],
  type: BlockType,
  after: string | null,
  signer: string,
): Added {
  const id = idOf(blockIds[type], new Set(blocks.map((block) => block.id)));
  const json = { id, ...beginnings[type], ...(type === "signature" ? { name: signer } : {}) };
  return { id, change: { type: "add", parent: address, container: "blocks", id, json, after } };
}
const blockIds: Readonly<Record<BlockType, string>> = {
  heading: "ueberschrift",
  paragraph: "absatz",
  list: "aufzaehlung",
  table: "tabelle",
  facts: "angaben",
  reckoning: "rechnung",
  remedy: "rechtsbehelf",
  signature: "unterschrift",
};

/** One more line of a list, of facts or of a reckoning; one more column of a table. */
export function addItem(
  address: string,
  taken: readonly string[],
  label: string | null,
  container: "items" | "columns" = "items",
): Added {
  const id = idOf(`${container === "items" ? "zeile" : "spalte"} ${taken.length + 1}`, new Set(taken));
  const json: JsonObject = { id, ...(label === null ? {} : { label }), text: "" };
  return { id, change: { type: "add", parent: address, container, id, json } };
}

/** The same letter once more. */
export function duplicateDocument(
  service: Service,
  address: string,
  title: string,
): { readonly id: string; readonly changes: readonly Change[] } | null {
  const json = findElement(service, address)?.json;
  if (json === undefined) return null;
  const id = idOf(title, new Set(Object.keys(service.documents ?? {})), "schreiben");
  const add: Change = {
    type: "add",
    parent: "",
    container: "documents",
    id,
    json: { ...json, title },
  };
  const translations = translationsOf(service, [address]);
  return { id, changes: [add, ...withTranslations(service, translations, [documentAddress(id)])] };
}

export function newDocument(title: string, taken: ReadonlySet<string>): Added {
  const id = idOf(title, taken, "schreiben");
  const json: JsonObject = {
    title,
    blocks: [
      { id: "anrede", type: "paragraph", text: "Guten Tag {applicant.name}," },
      { id: "text", type: "paragraph", text: "Neuer Absatz." },
    ],
  };
  return { id, change: { type: "add", parent: "", container: "documents", id, json } };
}

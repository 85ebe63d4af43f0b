import { isJsonObject, type Element, type Json, type JsonObject } from "@blaupause/model";
import type { WorkshopElement } from "@blaupause/web/citizen";

/** An element of which nothing is known yet but what it is called. */
export const plain = ({ address }: Pick<Element, "address">, kind: string, title = ""): WorkshopElement => ({
  address,
  kind,
  title,
  text: "",
  facts: [],
  items: [],
  table: null,
  isHead: false,
});

/** The objects in a list of a draft's JSON. */
export const objectsIn = (json: JsonObject, property: string): readonly JsonObject[] =>
  listOf(json[property]).filter((one) => isJsonObject(one));

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

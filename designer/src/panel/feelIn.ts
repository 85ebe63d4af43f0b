import { isJsonObject, type Json } from "@blaupause/model";

/** The expression a property holds; null where it holds something fixed or nothing. */
export const feelIn = (value: Json | undefined): string | null =>
  isJsonObject(value) && typeof value["feel"] === "string" ? value["feel"] : null;

import type { JsonObject } from "@blaupause/model";

export { nameOf } from "@blaupause/model";

export const textIn = (json: JsonObject, property: string): string => {
  const value = json[property];
  return typeof value === "string" ? value : "";
};

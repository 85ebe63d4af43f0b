import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

/** Within how many days a letter of a case wants to be paid, as it said when it was made. */
export function payWithinIn(data: Readonly<Record<string, Json>>, document: string): number | undefined {
  const letters = Object.values(data).filter(
    (one): one is JsonObject => isJsonObject(one) && one["document"] === document,
  );
  const rendered = letters.map((one) => one["rendered"]).find(isJsonObject);
  const days = rendered?.["payWithin"];
  return typeof days === "number" ? days : undefined;
}

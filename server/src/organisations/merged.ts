import { isJsonObject, type JsonObject, type Json } from "@blaupause/model";

/** What a table or a page says, over what was said before: what it leaves out stays as it was. */
export const merged = (before: Json | undefined, said: JsonObject): JsonObject => ({
  ...(before !== undefined && isJsonObject(before) ? before : {}),
  ...Object.fromEntries(
    Object.entries(said).map(([name, value]) => {
      const old = before !== undefined && isJsonObject(before) ? before[name] : undefined;
      return [name, isJsonObject(value) ? merged(old, value) : value];
    }),
  ),
});

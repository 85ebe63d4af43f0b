import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

/**
 * What somebody has answered so far. Lists hold objects with a `$key` (`k1`) that is never given twice in a draft;
 * `unknown` names the answers „weiß ich nicht“ by data path.
 */
export interface Filling {
  readonly answers: JsonObject;
  readonly unknown: readonly string[];
  /** The last number given to a list item. */
  readonly lastKey: number;
}

export const emptyFilling: Filling = { answers: {}, unknown: [], lastKey: 0 };

export const KEY = "$key";
export const keyOf = (item: Json | undefined): string =>
  isJsonObject(item) && typeof item[KEY] === "string" ? item[KEY] : "";

/** Answers as a journey or another program writes them: items without a key get one, in order. */
export function fillingOf(answers: JsonObject, unknown: readonly string[] = []): Filling {
  let lastKey = highestKey(answers);
  const keyed = (json: Json): Json => {
    if (Array.isArray(json)) return json.map((item: Json) => (isJsonObject(item) ? withKey(item) : item));
    if (!isJsonObject(json)) return json;
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, keyed(value)]));
  };
  const withKey = (item: JsonObject): Json => {
    const inner = keyed(item);
    if (!isJsonObject(inner) || isReference(inner) || keyOf(inner) !== "") return inner;
    lastKey += 1;
    return { [KEY]: `k${lastKey}`, ...inner };
  };
  const filled = keyed(answers);
  return { answers: isJsonObject(filled) ? filled : {}, unknown, lastKey };
}

// `questions` hold objects too, but they are values, not items.
const isReference = (item: JsonObject): boolean => typeof item["path"] === "string";

function highestKey(json: Json): number {
  if (Array.isArray(json)) return Math.max(0, ...json.map(highestKey));
  if (!isJsonObject(json)) return 0;
  const own = /^k([1-9][0-9]{0,8})$/.exec(keyOf(json));
  return Math.max(own === null ? 0 : Number(own[1]), ...Object.values(json).map(highestKey));
}

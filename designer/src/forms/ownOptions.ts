import { isJsonObject, type JsonObject } from "@blaupause/model";

/** From here on FormView shows a list to open instead of buttons. */
const MANY = 8;

/** The answers a question brings along itself. */
export const ownOptions = (json: JsonObject): readonly JsonObject[] =>
  Array.isArray(json["options"]) && json["codeList"] === undefined
    ? json["options"].filter(isJsonObject)
    : [];
export const isShownOpen = (json: JsonObject): boolean => {
  const count = ownOptions(json).length;
  return json["type"] === "choices" ? count > 0 : json["type"] === "choice" && count > 0 && count <= MANY;
};

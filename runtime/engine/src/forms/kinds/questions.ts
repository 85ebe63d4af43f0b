import { isJsonObject, type Json } from "@blaupause/model";
import { readable, unreadable, type FieldKind, type Reading } from "./kind.ts";

const isQuestion = (value: Json): value is { path: string; text: string } =>
  isJsonObject(value) && typeof value["path"] === "string" && typeof value["text"] === "string";

/** Each text is `path` or `path<TAB>text`: what is asked back, and in which words. */
function read(texts: readonly string[]): Reading {
  const asked = texts.filter((text) => text !== "").map((text) => text.split("\t"));
  const value = asked.map(([path = "", ...words]) => ({ path, text: words.join("\t") }));
  return value.every(({ path }) => path !== "") ? readable(value) : unreadable;
}

/** Questions that a caseworker picks at the answers: `[{ path, text }]`. */
export const questions: FieldKind = {
  read,
  show: (value) =>
    Array.isArray(value) ? value.filter(isQuestion).map((one) => `${one.path}\t${one.text}`) : [],
  accepts: (value) =>
    Array.isArray(value) && value.length <= 200 && value.every(isQuestion)
      ? undefined
      : { code: "type-questions" },
  check: () => undefined,
};

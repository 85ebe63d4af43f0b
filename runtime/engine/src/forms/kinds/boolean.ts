import { accepted, first, readable, showText, unreadable, type FieldKind } from "./kind.ts";

/** Ja or nein; not answered is null, which is neither. */
export const boolean: FieldKind = {
  read: (texts) => {
    const typed = first(texts);
    if (typed === "") return readable(null);
    return typed === "true" || typed === "false" ? readable(typed === "true") : unreadable;
  },
  show: showText,
  accepts: (value) => (typeof value === "boolean" ? undefined : { code: "type-boolean" }),
  check: accepted,
};

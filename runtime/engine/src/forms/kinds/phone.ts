import { accepted, readText, showText, type FieldKind } from "./kind.ts";

/** FIM's F60000000240 has at most 23 characters; people write spaces, slashes, dashes and brackets. */
export const phone: FieldKind = {
  read: readText,
  show: showText,
  accepts: (value) =>
    typeof value === "string" &&
    /^\+?[0-9 ()/.-]{3,23}$/.test(value) &&
    /[0-9]{3}/.test(value.replaceAll(/[^0-9]/g, ""))
      ? undefined
      : { code: "type-phone" },
  check: accepted,
};

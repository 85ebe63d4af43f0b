import { accepted, readText, showText, type FieldKind } from "./kind.ts";

/** The pattern of FIM's F60000000242, without its possibility to run long. */
const isAddress = (text: string): boolean => {
  const [local = "", domain = "", ...more] = text.split("@");
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  return (
    more.length === 0 &&
    text.length <= 254 &&
    /^[A-Za-z0-9._%+-]+$/.test(local) &&
    labels.length > 1 &&
    labels.every((label) => /^[A-Za-z0-9-]+$/.test(label)) &&
    /^[A-Za-z]{2,63}$/.test(last)
  );
};

export const email: FieldKind = {
  read: readText,
  show: showText,
  accepts: (value) => (typeof value === "string" && isAddress(value) ? undefined : { code: "type-email" }),
  check: accepted,
};

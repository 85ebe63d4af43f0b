// Literals and names as they stand in the source.
const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  '"': '"',
  "'": "'",
  "\\": "\\",
};

const codePoint = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
};

/** The value of a string literal given with its quotes. */
export const unquote = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{6})|(.))/gs, (whole, short, long, plain) => {
      const hex: unknown = short ?? long;
      if (typeof hex === "string") return codePoint(hex);
      return typeof plain === "string" ? (escapes[plain] ?? whole) : whole;
    });

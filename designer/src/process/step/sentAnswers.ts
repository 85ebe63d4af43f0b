/*
 * What a call sends, as the one expression `{ "Label": path, … }` that a list of answers stands for. Anything else was
 * written by an expert and is left as it is.
 */
const ENTRY = /^\s*"((?:[^"\\]|\\.)*)"\s*:\s*([A-Za-z_][A-Za-z0-9_.]*)\s*$/;

/** The paths that are sent; null where the expression is more than a list of answers. */
export function sentIn(feel: string | null): readonly string[] | null {
  if (feel === null || feel.trim() === "") return [];
  const inner = /^\s*\{([\s\S]*)\}\s*$/.exec(feel)?.[1];
  if (inner === undefined) return null;
  const entries = inner.split(",").map((entry) => ENTRY.exec(entry));
  if (entries.some((found) => found === null || found[1] !== found[2])) return null;
  return entries.flatMap((found) => found?.[2] ?? []);
}

/** Each answer goes under its own path, so that the other side knows it by a name that stays. */
export const sending = (paths: readonly string[]): string =>
  `{ ${paths.map((path) => `"${path}": ${path}`).join(", ")} }`;

// Readers of single columns. A value of another type means a damaged file: that is an exception.

export function text(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`text expected, found ${typeof value}`);
  return value;
}

export function integer(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`integer expected, found ${typeof value}`);
  return value;
}

export function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`bytes expected, found ${typeof value}`);
  return value;
}

/** A reader that lets SQL's NULL through as null. */
export const nullable =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null =>
    value === null ? null : read(value);

export const maybeText = nullable(text);
export const maybeBytes = nullable(bytes);

/** Where a page ended. */
export interface Place {
  readonly received: string;
  readonly id: string;
}

export const writeCursor = ({ received, id }: Place): string =>
  Buffer.from(JSON.stringify([received, id])).toString("base64url");

/** A cursor comes back through a browser: one that is not ours starts at the beginning. */
export function readCursor(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (!Array.isArray(parts)) return null;
    const [received, id]: unknown[] = parts;
    return typeof received === "string" && typeof id === "string" ? { received, id } : null;
  } catch {
    return null;
  }
}

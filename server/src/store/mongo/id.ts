// Ids of documents: their parts joined by a slash that no part contains, so that no choice of ids makes two alike.

const part = (text: string): string => text.replaceAll("%", "%25").replaceAll("/", "%2F");

export const idOf = (...parts: readonly string[]): string => parts.map(part).join("/");

const WIDTH = 9;

/** A number as a text that sorts as the number does. */
export const numbered = (value: number): string => String(value).padStart(WIDTH, "0");

/** Keyed hashes as texts: servers differ in how they compare bytes inside lists. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** The parts an id was made of. */
export const partsOf = (id: string): string[] =>
  id.split("/").map((text) => text.replaceAll("%2F", "/").replaceAll("%25", "%"));

import type { Json } from "@blaupause/model";
import { readNumber } from "../typed/readNumber.ts";

const MEGABYTE = 1_048_576;
/** More than that is not taken in. */
export const MOST_MEGABYTES = 25;

/** 8.388.608 is „8“; to two places, as nobody counts bytes. */
export const megabytesIn = (bytes: Json | undefined): string =>
  typeof bytes === "number" ? String(Math.round((bytes / MEGABYTE) * 100) / 100).replace(".", ",") : "";

/** Null for what is no size a file may have. */
export function readMegabytes(text: string): number | null {
  const read = readNumber(text.replace(/ ?MB$/i, ""));
  const bytes = read.ok ? Math.round(Number(read.value) * MEGABYTE) : 0;
  return bytes >= 1 && bytes <= MOST_MEGABYTES * MEGABYTE ? bytes : null;
}

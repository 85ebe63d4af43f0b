import type { Language } from "../language.ts";

const STEP = 1000;
const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes as whoever looks at disks reads it: 12,4 MB. */
export function sizeIn(language: Language, bytes: number): string {
  let [rest, unit] = [bytes, 0];
  while (rest >= STEP && unit < UNITS.length - 1) [rest, unit] = [rest / STEP, unit + 1];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(rest);
  return `${number} ${UNITS[unit]}`;
}

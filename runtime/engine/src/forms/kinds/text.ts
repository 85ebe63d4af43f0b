import { compilePattern } from "@blaupause/feel";
import type { FieldProgram } from "../../program.ts";
import { compact, first, readable, readText, showText, type Complaint, type FieldKind } from "./kind.ts";

const patterns = new Map<string, (text: string) => boolean>();
function matches(pattern: string, text: string): boolean {
  let test = patterns.get(pattern);
  if (test === undefined) {
    const compiled = compilePattern(pattern);
    test = "test" in compiled ? compiled.test : () => false;
    patterns.set(pattern, test);
  }
  return test(text);
}

export const isText = (value: unknown): Complaint | undefined =>
  typeof value === "string" ? undefined : { code: "type-text" };

/** Lengths count characters as people do, not UTF-16 units. */
export function checkLength(value: unknown, { minLength, maxLength }: FieldProgram): Complaint | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const length = [...String(value)].length;
  if (minLength !== undefined && length < minLength) return { code: "too-short", params: { min: minLength } };
  if (maxLength !== undefined && length > maxLength) return { code: "too-long", params: { max: maxLength } };
  return undefined;
}

export const text: FieldKind = {
  // A number is printed in groups; where the pattern has no place for spaces, they are nobody's answer.
  read: (texts, { pattern }) => {
    const digits = compact(first(texts));
    const fits = pattern !== undefined && /^[0-9]+$/.test(digits) && matches(pattern, digits);
    return fits && !matches(pattern, first(texts)) ? readable(digits) : readText(texts);
  },
  show: showText,
  accepts: isText,
  check: (value, field) =>
    checkLength(value, field) ??
    (field.pattern !== undefined && !matches(field.pattern, String(value)) ? { code: "pattern" } : undefined),
};

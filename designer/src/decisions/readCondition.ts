import type { ValueType } from "@blaupause/model";
import { readTyped } from "../panel/typed/readTyped.ts";
import { unreadable, type Answer, type Unreadable } from "../panel/typed/typed.ts";
import type { CompareOp, InputCell } from "./inputCell.ts";

export type ReadCondition =
  { readonly ok: true; readonly cell: InputCell } | { readonly ok: false; readonly why: Unreadable };

/** What a column asks: the type of its value, and its answers where it is a choice. */
export interface Asked {
  readonly type: ValueType;
  readonly answers?: readonly Answer[];
}

const ANY = /^(?:|[-–—]|egal|any)$/i;
const signs: readonly (readonly [CompareOp, RegExp])[] = [
  [">=", /^(?:>=|≥|ab |mindestens |from |at least )/i],
  ["<=", /^(?:<=|≤|bis zu |bis |höchstens |up to |at most )/i],
  ["!=", /^(?:<>|!=|≠)/],
  [">", /^(?:>|über |mehr als |größer als |nach |over |more than |after )/i],
  ["<", /^(?:<|unter |weniger als |kleiner als |vor |under |less than |before )/i],
];
const NOT = /^(?:ist nicht |nicht |is not |not )/i;
const IS = /^(?:=|ist |is )/i;
const OR = /\s*(?:;|\s(?:oder|or)\s)\s*/i;
const TO = /\s*(?:-|–|—|\.\.|\s(?:bis|to)\s)\s*/gi;
const isOrdered = (type: ValueType): boolean => ["number", "integer", "money", "date"].includes(type);

/** A condition as people write it: `ab 3`, `3–5`, `über 1.000 €`, `Ja`, `Hund oder Katze`; nothing or `-` is any. */
export function readCondition(typed: string, asked: Asked): ReadCondition {
  const text = typed.replaceAll(/\s+/g, " ").trim();
  if (ANY.test(text)) return { ok: true, cell: { type: "any" } };
  // A text that may be anything is no sentence to be read.
  const isFree = !isOrdered(asked.type) && asked.type !== "boolean" && (asked.answers ?? []).length === 0;
  if (isFree) return compared("=", text, asked);
  const value = compared("=", text.replace(IS, ""), asked);
  if (value.ok) return value;
  return (
    (isOrdered(asked.type) ? ordered(text, asked) : null) ??
    negated(text, asked) ??
    oneOf(text, asked) ??
    value
  );
}

function compared(op: CompareOp, text: string, { type, answers }: Asked): ReadCondition {
  const value = readTyped(text.trim(), type, answers);
  return value.ok ? { ok: true, cell: { type: "compare", op, value: value.value } } : value;
}

/** A sign or a word before a value, or two values with „bis“ between them. */
function ordered(text: string, asked: Asked): ReadCondition | null {
  for (const [op, sign] of signs) if (sign.test(text)) return compared(op, text.replace(sign, ""), asked);
  return between(text.replace(/^(?:von|from) /i, ""), asked);
}

function between(text: string, { type }: Asked): ReadCondition | null {
  for (const { index, 0: sign } of text.matchAll(TO)) {
    const from = readTyped(text.slice(0, index), type);
    const to = readTyped(text.slice(index + sign.length), type);
    if (!from.ok || !to.ok) continue;
    const isUpward = type === "date" ? from.value <= to.value : Number(from.value) <= Number(to.value);
    return isUpward
      ? { ok: true, cell: { type: "between", from: from.value, to: to.value } }
      : unreadable("range");
  }
  return null;
}

const negated = (text: string, asked: Asked): ReadCondition | null =>
  NOT.test(text) ? compared("!=", text.replace(NOT, ""), asked) : null;

function oneOf(text: string, asked: Asked): ReadCondition | null {
  const parts = text.split(OR);
  return parts.length > 1 ? readSeveral(parts, asked) : null;
}

/** Several values, each of them readable. */
export function readSeveral(parts: readonly string[], { type, answers }: Asked): ReadCondition {
  const values: string[] = [];
  for (const part of parts) {
    const value = readTyped(part.trim(), type, answers);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return { ok: true, cell: { type: "oneOf", values } };
}

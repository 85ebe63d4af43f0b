import type { Condition, Ref } from "./rule.ts";
import type { Reader } from "./reader.ts";
import type { Op } from "./tokens.ts";

/** `F1 = 001 ODER = 002 UND F2 nicht leer`: „und“ binds closer. Null where it is not understood. */
export function readCondition(reader: Reader, memory: Memory = newMemory()): Condition | null {
  return readJoined(reader, "or", () => readJoined(reader, "and", () => readTerm(reader, memory)));
}

/** What a term may leave out because the one before it said it. */
export interface Memory {
  refs: readonly Ref[];
  op: Op;
  value: string;
}

export const newMemory = (): Memory => ({ refs: [], op: "=", value: "" });

const joiner = { or: ["oder"], and: ["und"] } as const;
function readJoined(reader: Reader, t: "and" | "or", one: () => Condition | null): Condition | null {
  const of: Condition[] = [];
  do {
    const read = one();
    if (read === null) return null;
    of.push(read);
  } while (startsTerm(reader, joiner[t]) && reader.word(...joiner[t]));
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { t, of };
}

/** After „und“ a condition goes on only with an id, a comparison or a value; a verb begins what follows from it. */
function startsTerm(reader: Reader, words: readonly string[]): boolean {
  if (!reader.isWord(...words)) return false;
  const after = reader.peek(1);
  return after?.t === "ref" || after?.t === "op" || after?.t === "value";
}

function readTerm(reader: Reader, memory: Memory): Condition | null {
  const some =
    reader.word("eines", "einer", "eine", "mindestens") && (reader.word("eines", "einer", "eine") || true);
  const all = !some && reader.word("alle", "beide") && (reader.word("zwei", "drei", "vier") || true);
  if (reader.peek()?.t === "ref") memory.refs = readRefs(reader, some || all);
  if (memory.refs.length === 0) return null;
  const tests: Condition[] = [];
  const test = readTest(reader, memory);
  if (test === null) return null;
  for (const ref of memory.refs) tests.push(test(ref));
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : { t: some ? "or" : "and", of: tests };
}

/** One id, or where several are meant all that are listed. */
export function readRefs(reader: Reader, several: boolean): readonly Ref[] {
  const refs: Ref[] = [];
  for (let token = reader.peek(); token?.t === "ref"; token = reader.peek()) {
    refs.push(token.path);
    reader.take();
    if (!several) break;
    if (reader.peek(1)?.t === "ref" && !reader.mark(",")) reader.word("und", "oder", "sowie");
  }
  return refs;
}

type Test = (ref: Ref) => Condition;
const trailing = ["ist", "sind", "wurde", "belegt", "ausgewählt", "gewählt"] as const;
function readTest(reader: Reader, memory: Memory): Test | null {
  const first = reader.peek();
  if (first?.t === "op") {
    memory.op = first.op;
    reader.take();
  } else if (first?.t !== "value") {
    const filled = readFilled(reader);
    if (filled !== null) return (ref) => ({ t: "filled", ref, yes: filled });
    if (!reader.word("mit", "gleich")) return null;
    memory.op = "=";
  }
  if (memory.op === "=" && readOthers(reader)) {
    const { value } = memory;
    return value === "" ? null : (ref) => ({ t: "is", ref, op: "!=", value });
  }
  const value = readValue(reader);
  if (value === null) return null;
  memory.value = value;
  while (reader.word(...trailing));
  const { op } = memory;
  return (ref) => ({ t: "is", ref, op, value });
}

const full = ["befüllt", "ausgefüllt", "gefüllt", "angegeben", "belegt"] as const;
function readFilled(reader: Reader): boolean | null {
  while (reader.word("ist", "sind", "wurde", "wurden"));
  const no = reader.word("nicht");
  const isEmpty = reader.word("leer");
  if (!isEmpty && !reader.word(...full)) return null;
  while (reader.word("ist", "sind", "wurde", "wurden"));
  return isEmpty === no;
}

/** „alle anderen Ausprägungen der Codeliste“: any value but the one named before. */
function readOthers(reader: Reader): boolean {
  if (!reader.word("alle")) return false;
  while (reader.word("anderen", "übrigen", "möglichen", "ausprägungen", "werte", "codeliste"));
  return true;
}

/** A code with its label, a label, or Ja and Nein. */
function readValue(reader: Reader): string | null {
  const token = reader.take();
  if (token?.t === "word" && ["ja", "nein", "wahr", "falsch", "true", "false"].includes(token.word))
    return token.word;
  if (token?.t !== "value") return null;
  const after = reader.peek();
  if (/^[0-9]/.test(token.text) && after?.t === "value") reader.take();
  return token.text;
}

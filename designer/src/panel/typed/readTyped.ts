import type { ValueType } from "@blaupause/model";
import { readDate } from "./readDate.ts";
import { readNumber } from "./readNumber.ts";
import { read, unreadable, type Answer, type Typed } from "./typed.ts";

/** One value of a type, as people write it; of a question with answers one of these, by its words or its code. */
export function readTyped(text: string, type: ValueType, answers: readonly Answer[] = []): Typed {
  switch (type) {
    case "number":
    case "money":
      return readNumber(text);
    case "integer":
      return readNumber(text, true);
    case "date":
      return readDate(text);
    case "boolean":
      return readYesNo(text);
    case "text":
    case "any":
      return answers.length === 0 ? read(text) : readAnswer(text.trim(), answers);
    default:
      // A time of day or a length of time has no one way of writing it.
      return unreadable("formula");
  }
}

const YES = new Set(["ja", "yes", "wahr", "true"]);
const NO = new Set(["nein", "no", "falsch", "false"]);
function readYesNo(text: string): Typed {
  const word = text.trim().toLowerCase();
  if (word === "") return unreadable("missing");
  return YES.has(word) ? read("true") : NO.has(word) ? read("false") : unreadable("yesNo");
}

function readAnswer(text: string, answers: readonly Answer[]): Typed {
  if (text === "") return unreadable("missing");
  const same = (label: string): boolean => label.trim().toLowerCase() === text.toLowerCase();
  const found = answers.find(({ value }) => value === text) ?? answers.find(({ label }) => same(label));
  return found === undefined ? unreadable("option") : read(found.value);
}

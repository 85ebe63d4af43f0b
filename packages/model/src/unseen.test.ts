import { expect, it } from "vitest";
import { unseenIn, withoutUnseen } from "./unseen.ts";

it.each([
  ["NUL", "a\0b", "ab", "U+0000"],
  ["a control", "a\x1bb\x7f\x85", "ab", "U+001B"],
  ["a direction that is turned", "\u202e1234\u202c", "1234", "U+202E"],
  ["an isolate", "\u2066a\u2069", "a", "U+2066"],
  ["a mark of direction", "a\u200f", "a", "U+200F"],
  ["a lone CR", "a\rb", "ab", "U+000D"],
])("%s goes, and is named", (_, text, plain, name) => {
  expect([withoutUnseen(text), unseenIn(text)]).toEqual([plain, name]);
});

it("what people write stays: tabs, line breaks of either kind, letters of every script, joined signs", () => {
  const text = "Zoë\tŁódź\n\u00a0👩\u200d👧 שלום العربية";
  expect([withoutUnseen(text), unseenIn(text)]).toEqual([text, null]);
  expect([withoutUnseen("a\r\nb"), unseenIn("a\r\nb")]).toEqual(["a\nb", null]);
});

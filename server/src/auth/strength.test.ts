import { expect, it } from "vitest";
import { weakness } from "./password.ts";

const about = ["Petra", "Lang", "lang@kassel.example", "kassel"];

it.each([
  "passwort1234",
  "Passwort2026!",
  "Sommer2026!!",
  "qwertzuiop12",
  "asdfghjkl123",
  "kassel-kassel-1",
  "Petra-und-Lang-1985",
  "hallohallohallo",
  "123456789012",
  "x".repeat(200),
])("a password that many choose, or that speaks of its owner, is refused: %s", async (password) => {
  expect(await weakness(password, about)).toBe("too-easy");
});

it.each([
  "vier Wölfe heulen leise",
  "drei Eulen sitzen",
  "zT9$kq2Lm8vP",
  "Wackelpudding trifft Schienenersatz",
])("one that nobody guesses is taken: %s", async (password) => {
  expect(await weakness(password, about)).toBeNull();
});

it("its length is looked at first", async () => {
  expect(await weakness("kurz", about)).toBe("too-short");
  expect(await weakness("aB3$".repeat(51), about)).toBe("too-long");
});

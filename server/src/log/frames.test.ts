import { expect, it } from "vitest";
import { framesOf, nameOf } from "./frames.ts";

function throws(): never {
  throw new RangeError("Demir\n    at wohnt (/Gasse 3:12:1)\nin der Gasse");
}

it("says where an error was thrown, and nothing of what its message says", () => {
  try {
    throws();
  } catch (error) {
    expect(framesOf(error).split(" ")[0]).toMatch(/^server\/src\/log\/frames\.test\.ts:\d+:\d+$/);
    expect(framesOf(error)).not.toMatch(/Demir|Gasse/);
    expect(nameOf(error)).toBe("RangeError");
  }
  expect([framesOf("Demir"), nameOf("Demir")]).toEqual(["", "unknown"]);
});

import { describe, expect, it } from "vitest";
import { submissions } from "./submissions.ts";

// What is measured is worth nothing when the measuring no longer works, and nobody measures every day. No time is judged.
describe("measuring submissions over HTTP", () => {
  it("sends both kinds of application, each answered as life would", async () => {
    const rows = await submissions({ count: 12, warmUp: 4 });
    expect(rows.map(({ what }) => what)).toEqual([
      expect.stringContaining("bare SQLite commits"),
      expect.stringContaining("express saying hello"),
      expect.stringContaining("start of a case of 20 fields"),
      expect.stringContaining("submissions of the dog tax"),
    ]);
    for (const { value } of rows) expect(Number(value.replaceAll(",", ""))).toBeGreaterThan(0);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEMO_MATRIX, demoMatrix } from "./demoMatrix.ts";

test("the page that says who offers what in the demo is as the demo is: `pnpm run matrix` writes it", async () => {
  expect(readFileSync(DEMO_MATRIX, "utf8")).toBe(await demoMatrix());
});

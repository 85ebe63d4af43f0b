import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SLOW } from "./slowFirst.ts";

test("every test that begins first is there", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  expect(SLOW.filter((path) => !existsSync(root + path))).toEqual([]);
});

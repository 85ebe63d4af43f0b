import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { scoreOf } from "./score.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

describe("decision models", () => {
  it("of our own give what their tests expect", () => {
    const { failures, values, nulls } = scoreOf(path("../fixtures"));
    expect(failures).toEqual([]);
    expect([values.total, nulls.total]).toEqual([6, 1]);
  });

  // A folder of the kit, where somebody has one: DMN_TCK=… npm test.
  const kit = process.env["DMN_TCK"] ?? "";
  it.skipIf(!existsSync(kit))("of the DMN TCK that are at hand all pass", () => {
    const score = scoreOf(kit);
    console.log(`DMN TCK: ${score.passed} of ${score.total} checks`);
    expect(score.failures).toEqual([]);
    expect(score.total).toBeGreaterThanOrEqual(77);
  });
});

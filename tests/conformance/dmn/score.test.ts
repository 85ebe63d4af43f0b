import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
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

  // Folders of the kit, where somebody has them beside the project or elsewhere: DMN_TCK=… npm test.
  const kit = process.env["DMN_TCK"] ?? path("../../../../shared/data/dmn");
  // One that is named and not there fails: whoever named it wants it tried.
  it.skipIf(process.env["DMN_TCK"] === undefined && !existsSync(kit))(
    "of the DMN TCK that are at hand all pass",
    () => {
      const folders = readdirSync(kit).toSorted();
      const scores = folders.map((name) => ({ name, ...scoreOf(join(kit, name)) }));
      for (const { name, passed, failed, total } of scores)
        console.log(`DMN TCK ${name}: ${passed} passed / ${failed} failed / ${total} total`);
      expect(scores.flatMap(({ failures }) => failures)).toEqual([]);
      expect(scores.filter(({ total }) => total === 0)).toEqual([]);
      expect(scores.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThanOrEqual(77);
    },
  );

  it("are scored by the command: passed, failed, total, and JSON; a folder without any is wrong use", () => {
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", path("run.ts"), ...words], { encoding: "utf8" });
    const told = run(path("../fixtures"));
    expect([told.status, told.stdout]).toEqual([0, expect.stringMatching(/7 passed \/ 0 failed \/ 7 total/)]);
    expect(JSON.parse(run(path("../fixtures"), "--json").stdout)).toMatchObject({ passed: 7, total: 7 });
    const nothing = run(path("."));
    expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining("no test cases")]);
  });
});

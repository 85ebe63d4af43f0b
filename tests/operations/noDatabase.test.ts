import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { freePort } from "../mongo/program.ts";
import { runServer } from "./serverProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-no-database-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a MONGODB_URL that does not answer ends the start within seconds, with a sentence and no password", async () => {
  const port = await freePort();
  const url = `mongodb://amt:geheim123@127.0.0.1:${port}/blaupause`;
  const start = performance.now();
  const { code, output } = await runServer(folder, { MONGODB_URL: url });
  expect(code).toBe(69);
  expect(output).toContain(`Die Datenbank in MONGODB_URL (127.0.0.1:${port}) antwortet nicht`);
  expect(output).not.toMatch(/geheim123|at .*\.ts/);
  expect(performance.now() - start).toBeLessThan(30_000);
});

it("a MONGODB_URL that is none is told apart", async () => {
  const { code, output } = await runServer(folder, { MONGODB_URL: "postgres://amt:geheim123@db/x" });
  expect(code).toBe(1);
  expect(output).toContain("weil MONGODB_URL nicht stimmt");
  expect(output).not.toContain("geheim123");
});

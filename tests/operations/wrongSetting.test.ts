import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { runServer, startServer } from "./serverProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-wrong-setting-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["BLAUPAUSE_URL", "amt.example", "http:// oder https://"],
  ["SMTP_URL", "amt:geheim123@mail.example:25", "smtp://"],
  ["SCAN_URL", "10.0.0.5:3310", "clamd://"],
  ["PORT", "abc", "1 bis 65535"],
  ["MONGODB_URL", "10.0.0.7:27017/blaupause", "mongodb://"],
  ["OUTBOUND_INNER", "10.1.2.3, intern", "10.20.0.0/16"],
  ["TRUST_PROXY", "true", "Zahl"],
])("%s=%s ends the start with one sentence and a code, and nothing is written", async (name, value, told) => {
  const data = join(folder, name);
  const { code, output } = await runServer(data, { [name]: value });
  expect(code).toBe(1);
  const sentences = output.split("\n").filter((line) => line.startsWith("Der Server startet nicht"));
  expect(sentences).toEqual([expect.stringContaining(`weil ${name} nicht stimmt`)]);
  expect(sentences[0]).toContain(told);
  expect(output).toContain(`"code":"setting-not-valid","setting":"${name}"`);
  expect(output).not.toMatch(/geheim123|at .*\.ts|node:/);
  expect(existsSync(data)).toBe(false);
});

it("a folder that cannot be made ends it the same way", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const { code, output } = await runServer(join(file, "data"), {});
  expect([code, output]).toEqual([1, expect.stringContaining("weil BLAUPAUSE_DATA nicht stimmt")]);
  expect(output).toContain(`"code":"setting-not-valid","setting":"BLAUPAUSE_DATA"`);
  expect(output).not.toContain("node:");
});

it("a port at which another program works ends it with one sentence", async () => {
  const first = await startServer(join(folder, "first"), {});
  const { port } = new URL(first.url);
  const { code, output } = await runServer(join(folder, "second"), { PORT: port });
  expect([code, output]).toEqual([78, expect.stringContaining(`Der Port ${port} ist belegt`)]);
  expect(output).not.toMatch(/node:|crashed/);
  expect(await first.end()).toBe(0);
});

it("settings that compose hands over empty are not set", async () => {
  const empty = ["SCAN_URL", "SMTP_URL", "MONGODB_URL", "MAIL_FROM", "OUTBOUND_INNER", "TRUST_PROXY"];
  const server = await startServer(
    join(folder, "empty"),
    Object.fromEntries([...empty, "NODE_ENV", "METRICS_TOKEN"].map((name) => [name, ""])),
  );
  expect(await server.end()).toBe(0);
});

it("and so are those of the command line", async () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const env = {
    PATH: process.env["PATH"] ?? "",
    TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"),
    BLAUPAUSE_DATA: ` ${join(folder, "nothing")}`,
    MONGODB_URL: "",
  };
  const words = ["--import", "tsx", join(root, "server/src/admin/main.ts"), "verify-audit"];
  const ran = promisify(execFile)(process.execPath, words, { cwd: root, env });
  await expect(ran).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("(nothing-here)") });
});

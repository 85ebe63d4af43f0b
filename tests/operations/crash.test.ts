import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startServer } from "./serverProcess.ts";

const beside = new URL("throws.mjs", import.meta.url).href;

it.each(["SIGUSR2", "SIGHUP"] as const)(
  "what nobody caught (%s) ends the process with one line that says where, and not about whom",
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), "blaupause-crash-"));
    const server = await startServer(folder, { NODE_OPTIONS: `--import ${beside}` });
    server.process.kill(signal);
    // Not „exit“: then its last line may still be on its way.
    const [code] = (await once(server.process, "close")) as [number];
    expect(code).toBe(1);
    // The line of a request that was just answered may come after it.
    const lines = server
      .output()
      .trim()
      .split("\n")
      .filter((one) => one.includes('"crashed"'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "error",
      event: "crashed",
      code: "RangeError",
      at: expect.stringContaining("tests/operations/throws.mjs:2:"),
    });
    expect(server.output()).not.toContain("Demir");
    rmSync(folder, { recursive: true, force: true });
  },
);

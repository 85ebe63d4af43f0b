import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onPath } from "./program.ts";
import setup from "./setup.ts";

// CI does not pass without the second store: a machine that has none says what it lacks, and fails.

const root = fileURLToPath(new URL("../../", import.meta.url));
let bare = "";
/** A machine that has what the script needs, and neither a database nor Go. */
beforeEach(() => {
  bare = mkdtempSync(join(tmpdir(), "blaupause-bare-"));
  for (const name of ["bash", "mktemp", "tail"]) symlinkSync(onPath(name) ?? "", join(bare, name));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bare, { recursive: true });
});
const script = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const words = ["-euo", "pipefail", "-c", '. .ci/mongo; echo "REQUIRE_MONGO=$REQUIRE_MONGO"'];
  const { stdout } = await promisify(execFile)(join(bare, "bash"), words, { cwd: root, env });
  return stdout;
};

it("where nothing is found or built, CI says what is missing and asks for it all the same", async () => {
  const said = await script({ PATH: bare });
  expect(said).toContain("Go is not installed");
  expect(said).toContain("REQUIRE_MONGO=1");
});

it("where there is one, nothing is missing", async () => {
  expect(await script({ PATH: bare, MONGODB_URL: "mongodb://x" })).toBe("REQUIRE_MONGO=1\n");
});

it("a run that must not do without fails, and names what would help", async () => {
  vi.stubEnv("PATH", bare);
  vi.stubEnv("MONGODB_URL", "");
  vi.stubEnv("REQUIRE_MONGO", "1");
  // Nobody listens there, and nothing was fetched before.
  vi.stubEnv("MONGOMS_DOWNLOAD_MIRROR", "https://127.0.0.1:1");
  vi.stubEnv("MONGOMS_DOWNLOAD_DIR", bare);
  const provided = vi.fn();
  await expect(setup({ provide: provided } as never)).rejects.toThrow(/mongod nor ferretdb.*[\s\S]*Go 1\.22/);
  expect(provided).not.toHaveBeenCalled();
});

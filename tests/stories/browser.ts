import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";

const cache = fileURLToPath(new URL("../node_modules/.cache/browser/", import.meta.url));
const SYSTEM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A real browser: the one that is named, the system's, playwright's own, or the one that ships inside an npm package,
 * so that the stories run on a machine where nothing was installed.
 */
async function findBrowser(): Promise<Found> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) return { path: named, env: {} };
  const system = SYSTEM.map(onPath).find((path) => path !== null);
  if (system !== undefined && system !== null) return { path: system, env: {} };
  const own = chromium.executablePath();
  if (own !== "" && existsSync(own)) return { path: own, env: {} };
  return packaged();
}

function onPath(name: string): string | null {
  try {
    return execFileSync("which", [name], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** The package unpacks browser and libraries into TMPDIR; on a bare system it must be told that it may. */
async function packaged(): Promise<Found> {
  mkdirSync(cache, { recursive: true });
  process.env["TMPDIR"] = cache;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  const path = await bundled.executablePath();
  delete process.env["AWS_EXECUTION_ENV"];
  const fonts = join(cache, "fonts.conf");
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><fontconfig><dir>${join(cache, "fonts")}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return { path, env: { LD_LIBRARY_PATH: join(dirname(path), "al2023", "lib"), FONTCONFIG_FILE: fonts } };
}

/** Before stories begin side by side: two of them must not unpack the same browser at once. */
export default async function setup(): Promise<void> {
  const { TMPDIR } = process.env;
  await findBrowser();
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
}

export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--no-zygote",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-sync",
    ],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

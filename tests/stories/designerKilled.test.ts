import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { takesOver } from "./office.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "blaupause-killed-"));
let port = 0;
let server: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  port = await freePort();
  [server, browser] = await Promise.all([started(), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  server.kill("SIGKILL");
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** The real program, as people start it, on the same port and folder each time. */
async function started(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"),
    PORT: String(port),
    BLAUPAUSE_DATA: folder,
    BLAUPAUSE_URL: `http://127.0.0.1:${port}`,
  };
  const main = join(root, "server", "src", "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main], { cwd: root, env, stdio: "ignore" });
  for (let tries = 0; tries < 300 && !(await answers()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 200));
  return child;
}
const answers = async (): Promise<boolean> => (await fetch(`${url()}/health`).catch(() => null))?.ok === true;
const url = (): string => `http://127.0.0.1:${port}`;

it("a server that dies while it saves loses nothing an author typed", { timeout: 120_000 }, async () => {
  await page.goto(url());
  await page.getByRole("button", { name: "Dr. Petra Lang" }).click();
  await takesOver(page, "Hund anmelden");
  const cost = page.getByRole("textbox", { name: "Kosten" });
  await cost.waitFor();
  // The moment the save is on its way, its server is gone.
  await page.route("**/api/services/*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    server.kill("SIGKILL");
    await route.continue();
  });
  await cost.fill("12 Euro");
  await page.getByText("nicht verbunden – Ihre Änderungen bleiben in diesem Browser").waitFor();
  await page.unroute("**/api/services/*");
  server = await started();
  await page.getByText(/^gespeichert/).waitFor({ timeout: 30_000 });
  const saved = await page.request.get(`${url()}/api/services/hundesteuer-anmeldung`);
  const { content } = (await saved.json()) as { content: { service: { about: { cost: string } } } };
  expect(content.service.about.cost).toBe("12 Euro");
});

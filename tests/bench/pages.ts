import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { createClient, formIn } from "../security/client.ts";
import { openBrowser } from "../stories/browser.ts";
import type { Town } from "../stories/town.ts";
import { median, percentile, type Row } from "./rows.ts";

const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The page „Ihre Hunde“: bytes, time on the server, and from a key to the paint that shows it. */
export async function pages(town: Town): Promise<Row[]> {
  const base = "/kassel/hund-anmelden";
  const client = createClient(town.url);
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  await client.get(new URL(started.location ?? "", "http://x").pathname);
  const dogs = `${base}/antrag/tiere`;
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now();
    await client.get(dogs);
    times.push(performance.now() - start);
  }
  const { text } = await client.get(dogs);
  const html = text.replace(/<script type="application\/json"[\s\S]*?<\/script>/, "");
  const assets = fileURLToPath(new URL("../../runtime/web/dist/assets/", import.meta.url));
  const size = (start: string, end: string): number =>
    gzipped(
      readFileSync(
        assets + (readdirSync(assets).find((name) => name.startsWith(start) && name.endsWith(end)) ?? ""),
      ),
    );
  return [
    {
      what: "page „Ihre Hunde“ over HTTP, judged and rendered, median",
      value: `${median(times.slice(10)).toFixed(1)} ms`,
      beside: `p95 ${percentile(times.slice(10), 0.95).toFixed(1)} ms`,
    },
    {
      what: "its HTML, gzip",
      value: kb(gzipped(html)),
      beside: `with what the script judges by ${kb(gzipped(text))}`,
    },
    { what: "the citizen's script, gzip", value: kb(size("instant-", ".js")), beside: "goal 40 KB" },
    { what: "stylesheet, gzip", value: kb(size("citizen-", ".css")), beside: "" },
    await keyToPaint(town, dogs),
  ];
}

async function keyToPaint(town: Town, path: string): Promise<Row> {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await page.goto(`${town.url}/kassel/hund-anmelden`);
  await page.getByRole("button", { name: "Jetzt beginnen" }).click();
  await page.goto(`${town.url}${path}`);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener(
      "input",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener("message", () => seen.push(performance.now() - start));
          channel.port1.start();
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  });
  await page
    .getByRole("textbox", { name: "Name des Hundes" })
    .pressSequentially("Bello von der Wiese", { delay: 30 });
  await page.waitForTimeout(200);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  await browser.close();
  return {
    what: "key to paint with the script, median",
    value: `${median(seen).toFixed(1)} ms`,
    beside: `p95 ${percentile(seen, 0.95).toFixed(1)} ms, ${seen.length} keys`,
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startServer, type ServerProcess } from "./serverProcess.ts";

const folders: string[] = [];
const running: ServerProcess[] = [];
afterAll(async () => {
  for (const one of running) await one.end("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
async function started(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-stop-"));
  folders.push(folder);
  const server = await startServer(folder, settings);
  running.push(server);
  return server;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks without a break until the server says that it is not ready any more, as those who share out requests do. */
async function load(url: string, isOver: () => boolean, answers: (number | string)[]): Promise<void> {
  while (!isOver())
    await fetch(`${url}/heuchelheim/hund-anmelden`)
      .then(async (answer) => {
        const text = await answer.text();
        answers.push(text.endsWith("</html>") ? answer.status : "cut off");
      })
      .catch((error: Error) => answers.push(error.message));
}

/** Sends a form so slowly that it is still under way when the server is to end. */
function slowly(url: string): { readonly finish: () => void; readonly answer: Promise<number> } {
  const body = "_csrf=x";
  const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": body.length };
  const asked = request(`${url}/heuchelheim/hund-anmelden/antrag`, { method: "POST", headers });
  asked.write(body.slice(0, 3));
  const answer = new Promise<number>((resolve, reject) => {
    asked.on("response", (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    asked.on("error", reject);
  });
  return { finish: () => asked.end(body.slice(3)), answer };
}

describe("SIGTERM under load", () => {
  it("readiness goes first, every answer is whole, open requests end, then the process", async () => {
    const server = await started({ STOP_DRAIN_MS: "1500" });
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    const answers: (number | string)[] = [];
    let isOver = false;
    const clients = Array.from({ length: 6 }, () => load(server.url, () => isOver, answers));
    const slow = slowly(server.url);
    await pause(500);
    server.process.kill("SIGTERM");
    server.process.kill("SIGTERM");
    let status = 200;
    while (status === 200) {
      status = (await fetch(`${server.url}/ready`)).status;
      await pause(20);
    }
    expect(status).toBe(503);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    isOver = true;
    await Promise.all(clients);
    await pause(1800);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    slow.finish();
    expect(await slow.answer).toBe(403);
    expect(await server.end()).toBe(0);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((one) => one !== 200)).toEqual([]);
    const output = server.output();
    expect(output.indexOf('"stopping"')).toBeGreaterThan(0);
    expect(output.indexOf('"stopped"')).toBeGreaterThan(output.indexOf('"stopping"'));
  }, 60_000);
});

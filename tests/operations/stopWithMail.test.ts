import { openStore, savePerson } from "@blaupause/server";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, connect } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openMailServer } from "../security/attacks/mailbox.ts";
import { createClient } from "../security/client.ts";
import { startServer } from "./serverProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-stop-mail-"));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** The same mail server, a second and a half away. */
async function farAway(url: string): Promise<string> {
  const { port } = new URL(url);
  const server = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    for (const socket of [near, far]) socket.on("error", () => undefined);
    setTimeout(() => near.pipe(far).pipe(near), 1500);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(() => server.close());
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("a link somebody has asked for is mailed, also where the server is told to end meanwhile", async () => {
  const post = await openMailServer();
  closing.push(() => post.close());
  const settings = { STOP_DRAIN_MS: "0", SMTP_URL: await farAway(post.url), MAIL_FROM: "amt@example.org" };
  const server = await startServer(folder, settings);
  closing.push(() => server.end("SIGKILL"));
  const store = await openStore(folder);
  const roth = { id: "roth", rev: 0, name: "Uwe Roth", email: "roth@example.org", subject: null };
  const kassel = store.organisation("kassel");
  await savePerson(kassel, { ...roth, roles: ["steueramt"], isActive: true, substitute: null });
  await store.close();
  const client = createClient(server.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const body = JSON.stringify({ organisation: "kassel", email: "roth@example.org" });
  expect((await client.raw("/api/session/reset", { method: "POST", headers, body })).status).toBe(200);
  expect(await server.end()).toBe(0);
  expect(post.delivered.map(({ recipients }) => recipients)).toEqual([["<roth@example.org>"]]);
}, 60_000);

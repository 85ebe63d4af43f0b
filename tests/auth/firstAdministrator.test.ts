import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type ServerProcess } from "../operations/serverProcess.ts";
import { createClient, type Client } from "../security/client.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "blaupause-first-"));
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer(folder, { NODE_ENV: "production" });
}, 60_000);
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

/** As the operator types it on the server, while the server runs. */
async function blaupause(...words: readonly string[]): Promise<unknown> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"),
    BLAUPAUSE_DATA: folder,
    BLAUPAUSE_URL: server.url,
  };
  const args = ["--import", "tsx", join(root, "tools", "blaupause.mjs"), ...words, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout) as unknown;
}

async function post(client: Client, path: string, body: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  return client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
}

it("a production server without people is entered by a link that was made on its machine", async () => {
  const client = createClient(server.url);
  // Nobody applies to a town that does not know of it: nothing of the demo's is there.
  expect((await client.get("/kassel/hund-anmelden")).status).toBe(404);
  expect(JSON.parse((await client.get("/api/session/places")).text)).toMatchObject({
    places: [{ id: "hessen" }],
  });
  expect((await post(client, "/api/session", { person: "keller" })).status).toBe(403);
  const whom = ["--organisation", "hessen", "--name", "Petra Lang", "--email", "lang@example.org"];
  const made = (await blaupause("person", "add", ...whom, "--roles", "admin,operator")) as { link: string };
  const [organisation, person, token] = new URL(made.link).hash.slice(1).split(".");
  const password = "vier Wölfe heulen leise";
  const choice = { organisation, person, token, password };
  expect((await post(client, "/api/session/reset/confirm", choice)).status).toBe(200);
  expect((await post(client, "/api/session/reset/confirm", choice)).status).toBe(422);
  const credentials = { organisation, email: "lang@example.org", password, code: null };
  expect((await post(client, "/api/session/password", credentials)).status).toBe(200);
  const log = JSON.parse((await client.get("/api/log")).text) as { isWhole: boolean; entries: object[] };
  expect(log).toMatchObject({
    isWhole: true,
    entries: [
      { what: "signed-in" },
      { what: "password-reset" },
      { by: "command-line", what: "person-added" },
    ],
  });
  expect((await client.get("/api/operations")).status).toBe(200);
  expect(server.output()).not.toContain(token);
  expect(await blaupause("person", "list", "--organisation", "hessen")).toMatchObject({
    organisations: [{ people: [{ name: "Petra Lang", roles: ["admin", "operator"] }] }],
  });
}, 60_000);

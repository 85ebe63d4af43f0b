import { compile } from "@blaupause/engine/compile";
import { openService, type Json } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { saveHosts, saveSecret } from "../outbound/connections.ts";
import { openStore, type Store } from "../store/index.ts";
import { missingConnections } from "./connections.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-connections-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder, { master: new Uint8Array(32) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = { kasse: "https://kasse.example/buchen" };
const scope = { at: "2026-07-08T08:00:00.000Z", zone: "Europe/Berlin", names: { settings, case: {} } };
function calling(asked: Json) {
  const opened = openService({
    ...minimalService(),
    settings: { fields: [{ id: "kasse", type: "text", label: "Kasse" }] },
    process: {
      nodes: {
        eingang: { type: "startEvent", title: "Eingang", form: "antrag", outgoing: [{ id: "a", to: "ruf" }] },
        ruf: {
          type: "serviceTask",
          title: "Ruf",
          connector: "http",
          with: asked,
          outgoing: [{ id: "b", to: "ende" }],
        },
        ende: { type: "endEvent", title: "Ende" },
      },
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return compile(opened.service, settings).program;
}
const missing = (asked: Json) => missingConnections(store.organisation("a"), calling(asked), scope);

it("names hosts that are not allowed and secrets that are not there, and nothing of what only a case tells", async () => {
  const asked = { url: { feel: "settings.kasse" }, secret: "kasse" };
  expect(await missing(asked)).toEqual(["host:kasse.example", "secret:kasse"]);
  expect(await missing({ url: { feel: "case.number" } })).toEqual([]);
  await saveHosts(store.organisation("a"), ["kasse.example"]);
  await saveSecret(store.organisation("a"), { name: "kasse", host: "anders.example", value: "x" });
  expect(await missing(asked)).toEqual(["secret:kasse"]);
  await saveSecret(store.organisation("a"), { name: "kasse", host: "kasse.example", value: "x" });
  expect(await missing(asked)).toEqual([]);
});

it("is nobody's question where a service calls nobody", async () => {
  const { program } = compile(minimalService(), {});
  expect(await missingConnections(store.organisation("a"), program, scope)).toBeNull();
});

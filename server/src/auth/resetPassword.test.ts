import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { savePerson } from "../people/person.ts";
import { openStore, type Store } from "../store/index.ts";
import { askForReset, resetPassword } from "./resetPassword.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-reset-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("links asked for at the same moment are one mail, and its link works", async () => {
  const town = store.organisation("kassel");
  await savePerson(town, {
    id: "lang",
    rev: 0,
    name: "Petra Lang",
    email: "lang@example.org",
    subject: null,
    roles: ["admin"],
    isActive: true,
    substitute: null,
  });
  const sent: string[] = [];
  const deps = {
    store,
    clock: () => "2026-03-02T09:00:00.000Z",
    baseUrl: "http://localhost:8080",
    log: () => undefined,
    sendMail: async ({ text }: { readonly text: string }) => void sent.push(text),
  } as unknown as Deps;
  const asks = () =>
    askForReset(deps, "kassel", town, "lang@example.org", (link) => ({ subject: "Passwort", text: link }));
  await Promise.all(Array.from({ length: 20 }, asks));
  expect(sent).toHaveLength(1);
  const [, id = "", token = ""] = (sent[0] ?? "").split("#")[1]?.split(".") ?? [];
  expect(await resetPassword(deps, town, id, token, "Regenschirm-Kaktus-42")).toBeNull();
});

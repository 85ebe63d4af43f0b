import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { savePerson, type KnownPerson } from "../people/person.ts";
import { readLog } from "../people/readLog.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { accountOf } from "./account.ts";
import { askForReset, resetLink, resetPassword } from "./resetPassword.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-reset-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const lang: KnownPerson = {
  id: "lang",
  rev: 0,
  name: "Petra Lang",
  email: "lang@example.org",
  subject: null,
  roles: ["admin"],
  isActive: true,
  substitute: null,
};
const START = "2026-03-02T09:00:00.000Z";
let now = START;
let towns = 0;
let town: OrganisationStore;
let sent: string[];
let isAway = false;
const deps = {
  clock: () => now,
  baseUrl: "http://localhost:8080",
  log: () => undefined,
  sendMail: async ({ text }: { readonly text: string }) => {
    if (isAway) throw new Error("ECONNREFUSED");
    sent.push(text);
  },
} as unknown as Deps;
beforeEach(async () => {
  towns += 1;
  town = store.organisation(`stadt-${towns}`);
  [now, sent, isAway] = [START, [], false];
  await savePerson(town, lang);
});

const asks = () =>
  askForReset(deps, "kassel", town, "lang@example.org", (link) => ({ subject: "Passwort", text: link }));
const made = () => resetLink(deps, "kassel", town, lang);
const after = (minutes: number) => (now = new Date(Date.parse(now) + minutes * 60_000).toISOString());
const chooses = (link = "") => {
  const [, id = "", token = ""] = link.split("#")[1]?.split(".") ?? [];
  return resetPassword(deps, town, id, token, "Regenschirm-Kaktus-42");
};

it("links asked for at the same moment are one mail, and its link works", async () => {
  await Promise.all(Array.from({ length: 20 }, asks));
  expect(sent).toHaveLength(1);
  expect(await chooses(sent[0])).toBeNull();
});

describe("whoever asks for a link without being known", () => {
  it("takes nobody the link that was made for her, as long as it holds", async () => {
    const link = await made();
    for (let minutes = 0; minutes < 23 * 60; minutes += 16) {
      after(16);
      await asks();
    }
    expect(await chooses(link)).toBeNull();
  });

  it("takes nobody the links in her mails, fills no mailbox, and leaves few lines for good", async () => {
    for (let minutes = 0; minutes < 23 * 60; minutes += 1) {
      await asks();
      after(1);
    }
    expect(sent).toHaveLength(7);
    await expect.poll(async () => (await readLog(town)).entries).toHaveLength(5);
    expect(await chooses(sent[0])).toBeNull();
    // With one of them used, all the others are worth nothing.
    expect(await chooses(sent.at(-1))).toBe("link-over");
  });

  it("gets one a minute later where the first was never mailed, and the log tells of that one only", async () => {
    isAway = true;
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await asks();
      await expect.poll(async () => (await accountOf(town, "lang")).asked?.at(-1)?.failed).toBe(true);
      after(1);
    }
    isAway = false;
    await asks();
    expect(sent).toHaveLength(1);
    await expect.poll(async () => (await readLog(town)).entries).toHaveLength(1);
    await asks();
    expect(sent).toHaveLength(1);
    expect(await chooses(sent[0])).toBeNull();
  });
});

it("a link that is made anew makes all before worth nothing, also those she asked for", async () => {
  const first = await made();
  await asks();
  const second = await made();
  expect([await chooses(first), await chooses(sent[0]), await chooses(second)]).toEqual([
    "link-over",
    "link-over",
    null,
  ]);
  after(24 * 60);
  const third = await made();
  after(24 * 60 + 1);
  expect(await chooses(third)).toBe("link-over");
});

it("a link that holds is taken though somebody asks for another one at that moment", async () => {
  const link = await made();
  const [chosen] = await Promise.all([chooses(link), asks(), asks()]);
  expect(chosen).toBeNull();
});

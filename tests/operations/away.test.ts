import { offer, openStore } from "@blaupause/server";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDriver } from "../../server/src/store/driver.ts";
import { sealStore, type Store } from "../../server/src/store/index.ts";
import { DATABASE, sqliteOver } from "../../server/src/store/sqlite/open.ts";
import { openWire } from "../chaos/proxy.ts";
import { dropDatabase, freshDatabase, mongo } from "../mongo/database.ts";
import { answered, createClient, formIn, type Answer, type Client } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

const MASTER = new Uint8Array(32).fill(7);
const folders: string[] = [];
const databases: string[] = [];
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const url of databases) await dropDatabase(url);
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-away-"));
  folders.push(folder);
  return folder;
}

/** A store that can be taken away and given back. */
interface Frail {
  readonly store: Store;
  readonly takeAway: () => void;
  readonly giveBack: () => void;
}

async function fullDisk(): Promise<Frail> {
  const driver = openDriver(join(newFolder(), DATABASE));
  return {
    store: sealStore(sqliteOver(driver), MASTER),
    takeAway: () => driver.exec("PRAGMA max_page_count = 1"),
    giveBack: () => driver.exec("PRAGMA max_page_count = 1000000"),
  };
}

/** As a disk that is so slow that another process has not finished writing after five seconds. */
async function slowDisk(): Promise<Frail> {
  const file = join(newFolder(), DATABASE);
  const [driver, other] = [openDriver(file), openDriver(file)];
  return {
    store: sealStore(sqliteOver(driver), MASTER),
    takeAway: () => other.exec("BEGIN IMMEDIATE"),
    giveBack: () => other.exec("ROLLBACK"),
  };
}

async function cutWire(): Promise<Frail> {
  const direct = new URL(freshDatabase());
  databases.push(direct.toString());
  const wire = await openWire(Number(direct.port));
  const url = direct.toString().replace(`:${direct.port}/`, `:${wire.port}/`);
  const store = await openStore(newFolder(), { url });
  const close = async (): Promise<void> => {
    await store.close();
    wire.close();
  };
  return { store: { ...store, close }, takeAway: wire.cut, giveBack: wire.mend };
}

const places: Readonly<Record<string, () => Promise<Frail>>> = {
  "SQLite on a full disk": fullDisk,
  "SQLite on a slow disk": slowDisk,
  ...(mongo === null ? {} : { "MongoDB that does not answer": cutWire }),
};

// Longer than a page of the database: it needs room that is not there.
const LONG = `Ada ${"x".repeat(20_000)}`;
const base = "/heuchelheim/beispiel";

function ofTheTaxOffice(): Service {
  const service = minimalService();
  const { pruefen, ...nodes } = service.process.nodes;
  if (pruefen?.type !== "userTask") throw new Error("the smallest service has no task any more");
  const process = { nodes: { ...nodes, pruefen: { ...pruefen, role: "steueramt" } } };
  return { ...service, roles: { steueramt: { title: "Steueramt" } }, process };
}

describe.each(Object.entries(places))("%s", (_name, open) => {
  let frail: Frail;
  let town: Town;
  beforeAll(async () => {
    frail = await open();
    town = await openTown(undefined, { store: frail.store });
    const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
    await offer(frail.store, "heuchelheim", "beispiel", ofTheTaxOffice(), {}, by);
  });
  afterAll(() => town.close());

  /** What happens while the store is away. */
  async function away<T>(act: () => Promise<T>): Promise<T> {
    frail.takeAway();
    return act().finally(frail.giveBack);
  }
  async function begun(): Promise<Client> {
    const client = createClient(town.url);
    await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    return client;
  }
  const page = `${base}/antrag/seite`;
  const filledIn = async (client: Client, name: string) => {
    const form = formIn((await client.get(page)).text);
    return { path: form.action, entries: answered(form, { name }) };
  };
  const sendAgain = ({ text }: Answer, client: Client, more: [string, string][] = []): Promise<Answer> => {
    const { action, entries } = formIn(text);
    return client.post(action, [...entries, ...more]);
  };

  it("tells somebody who fills in a form what to do, and her page still has what she typed", async () => {
    const client = await begun();
    const { path, entries } = await filledIn(client, LONG);
    const told = await away(() => client.post(path, entries));
    expect([told.status, told.headers.get("retry-after")]).toEqual([503, "60"]);
    expect(told.text).toContain("Wir können gerade nichts speichern");
    expect(told.text).toMatch(/warten Sie eine Minute und senden Sie dann noch einmal/i);
    expect(told.text).toContain(`value="${LONG}"`);
    const again = await sendAgain(told, client, [["_do", "next"]]);
    expect([again.status, again.location]).toEqual([303, `${base}/pruefen`]);
    expect((await client.get(page)).text).toContain(`value="${LONG}"`);
  }, 60_000);

  it("says it in English to who reads English", async () => {
    const client = await begun();
    await client.get(`${base}?sprache=en`);
    const { path, entries } = await filledIn(client, LONG);
    const told = await away(() => client.post(path, entries));
    expect(told.status).toBe(503);
    expect(told.text).toContain("We cannot save anything at the moment");
    expect(told.text).toContain(`value="${LONG}"`);
  }, 60_000);

  it("F11 takes an application that could not be sent when it is sent again, once", async () => {
    const client = await begun();
    const { path, entries } = await filledIn(client, LONG);
    expect((await client.post(path, entries)).status).toBe(303);
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    const { cases } = town.deps.store.organisation("heuchelheim");
    const before = (await cases.ids({ limit: 50 })).ids.length;
    const told = await away(() => client.post(`${base}/absenden`, review.entries));
    expect([told.status, told.headers.get("retry-after")]).toEqual([503, "60"]);
    expect(told.text).toContain("Ihre Angaben sind nicht verloren");
    expect((await cases.ids({ limit: 50 })).ids.length).toBe(before);
    for (let times = 0; times < 2; times += 1) {
      const again = await sendAgain(told, client);
      expect([again.status, again.location]).toEqual([303, "/heuchelheim/vorgang"]);
    }
    expect((await cases.ids({ limit: 50 })).ids.length).toBe(before + 1);
  }, 60_000);

  it("P29 tells a caseworker so, and takes her step when she tries again", async () => {
    const office = await signedIn(town, "vogt");
    const [caseId = ""] = (await town.deps.store.organisation("heuchelheim").cases.ids({ limit: 1 })).ids;
    const record = await town.deps.store.organisation("heuchelheim").cases.load(caseId);
    const note = { id: "note-0001", type: "addNote", text: LONG.slice(0, 4000) };
    const step = () => office.post(`/api/cases/${record?.number}/commands`, note);
    const told = await away(step);
    expect(told).toMatchObject({ status: 503, body: { code: "store-away" } });
    expect((await step()).status).toBe(200);
    expect((await step()).status).toBe(200);
    const events = await town.deps.store.organisation("heuchelheim").cases.events(caseId);
    expect(events.filter(({ command }) => command === note.id)).toHaveLength(1);
    expect(town.log.filter(({ event }) => event === "store-away").length).toBeGreaterThan(2);
  }, 60_000);
});

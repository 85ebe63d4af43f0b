import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Organisation } from "@blaupause/model";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { townById } from "../offering/loadOffering.ts";
import { openStore, type Store } from "../store/index.ts";
import { isDissolved, successorOf } from "./dissolved.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-dissolved-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder);
  await puts("oberdorf", { on: "2027-01-01", successor: "mitteldorf" });
  await puts("mitteldorf", { on: "2028-01-01", successor: "grossdorf" });
  await puts("grossdorf");
  await puts("altdorf", { on: "2027-01-01" });
  await puts("rund", { on: "2027-01-01", successor: "kreis" });
  await puts("kreis", { on: "2027-01-01", successor: "rund" });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function puts(id: string, dissolved?: Organisation["dissolved"]): Promise<void> {
  const profile = { id, zone: "Europe/Berlin", ...(dissolved === undefined ? {} : { dissolved }) };
  await store.platform.put({ id, slug: id, host: null, profile });
}
async function after(id: string, now: string): Promise<string | null> {
  const deps = { store, clock: () => now } as unknown as Deps;
  const town = await townById(deps, id);
  if (town === null) throw new Error(`${id} is gone`);
  return (await successorOf(deps, town))?.profile.id ?? null;
}

it("begins with the day, in the organisation's own zone", () => {
  const profile = { zone: "Europe/Berlin", dissolved: { on: "2027-01-01" } } as Organisation;
  expect(isDissolved({ clock: () => "2026-12-31T22:59:59.000Z" }, profile)).toBe(false);
  expect(isDissolved({ clock: () => "2026-12-31T23:00:00.000Z" }, profile)).toBe(true);
});

it("whoever follows one that is no more follows the first as well, from the day on", async () => {
  expect(await after("oberdorf", "2027-06-01T00:00:00.000Z")).toBe("mitteldorf");
  expect(await after("oberdorf", "2028-06-01T00:00:00.000Z")).toBe("grossdorf");
});

it("is nobody where nobody is named, or where a circle was stored once", async () => {
  expect(await after("altdorf", "2027-06-01T00:00:00.000Z")).toBe(null);
  expect(await after("rund", "2027-06-01T00:00:00.000Z")).toBe(null);
});

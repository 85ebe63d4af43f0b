import { fillingOf, type FormState } from "@blaupause/engine";
import { minimalService } from "@blaupause/model/testing";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { loadOffering, townBySlug } from "../offering/loadOffering.ts";
import { offer } from "../offering/offer.ts";
import { newKey, newTimedId } from "../security/token.ts";
import { seed } from "../seed/seed.ts";
import { openStore, type Store } from "../store/index.ts";
import { beginCase } from "./begin.ts";
import { stateOf } from "./storedState.ts";

const AT = "2026-07-10T07:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "blaupause-begin-"));
let stores: Store[] = [];

beforeAll(async () => {
  stores = [await openStore(folder), await openStore(folder)];
  const [first] = stores;
  if (first === undefined) throw new Error("no store");
  await seed(first, fileURLToPath(new URL("../../../templates", import.meta.url)), AT);
  const by = { at: AT, by: "test", version: "1.0.0" };
  await offer(first, "heuchelheim", "beispiel", minimalService(), {}, by);
});
afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends an application to one of the servers; the number its case was given. */
async function sent(store: Store, isReady: (form: FormState) => boolean = () => true) {
  const deps = { store, clock: () => AT } as unknown as Deps;
  const town = await townBySlug(deps, "heuchelheim");
  const offered = town === null ? null : await loadOffering(town, "beispiel");
  if (town === null || offered === null) throw new Error("not offered");
  const { program } = offered;
  const [id, key] = [newTimedId(AT), newKey()];
  const filling = fillingOf({ name: "Ada" });
  await town.store.drafts.create({
    id,
    service: "beispiel",
    program: program.hash,
    answers: filling,
    expires: AT,
    resumeKey: key,
  });
  const draft = await town.store.drafts.resume(key);
  if (draft === null) throw new Error("no draft");
  const application = { draft, command: `submit:${id}`, program, service: "beispiel", form: "antrag" };
  const send = () =>
    beginCase(deps, town, { ...application, filling, proven: [], accessKey: key, language: "de", isReady });
  return { send, load: () => town.store.cases.load(id), verify: () => town.store.cases.verify(id) };
}

it("two servers at once give every case a number of its own, however often one is faster", async () => {
  const all = await Promise.all(Array.from({ length: 60 }, (_, index) => sent(stores[index % 2] as Store)));
  const results = await Promise.all(all.map(({ send }) => send()));
  const numbers = results.map((result) =>
    result !== "not-ready" && result.ok ? result.state.number : JSON.stringify(result),
  );
  expect(new Set(numbers).size).toBe(60);
  for (const number of numbers) expect(number).toMatch(/^[A-Z]+-2026-[0-9]{5}$/);
  expect(await all[0]?.verify()).toEqual({ ok: true });
});

it("F11 the same application twice at once is one case and one answer", async () => {
  const { send, load } = await sent(stores[0] as Store);
  const [one, other] = await Promise.all([send(), send()]);
  if (one === "not-ready" || other === "not-ready" || !one.ok || !other.ok) throw new Error("refused");
  expect([one.repeated, other.repeated]).toEqual([false, true]);
  expect(other.state).toEqual(one.state);
  const record = await load();
  expect(record === null ? null : stateOf(record)).toEqual(one.state);
});

it("what is not ready leaves the draft as it is", async () => {
  const { send, load } = await sent(stores[0] as Store, ({ data }) => data["name"] !== "Ada");
  expect(await send()).toBe("not-ready");
  expect(await load()).toBeNull();
});

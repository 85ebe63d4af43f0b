import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { given, next } from "../store/contract/builders.contract.ts";
import { openStore } from "../store/index.ts";
import { takeDueUpgrades } from "../upgrades/due.ts";
import { endTrials } from "./endTrials.ts";
import { eraseOverdue } from "./retain.ts";
import { tidy } from "./tidy.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-stopping-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("what goes through all organisations ends after the one in hand when the server stops", async () => {
  const store = await openStore(folder);
  const profile = { name: "x", zone: "Europe/Berlin", rehearsal: true };
  for (const id of ["probe-a", "probe-b", "probe-c"])
    await store.platform.put({ id, slug: id, host: null, profile });
  for (const job of [eraseOverdue, endTrials, takeDueUpgrades, tidy]) {
    const seen: string[] = [];
    const organisation = (org: string) => (org.startsWith("@") || seen.push(org), store.organisation(org));
    const isStopping = () => seen.length > 0;
    const clock = () => "2026-07-10T07:00:00.000Z";
    await job({
      store: { ...store, organisation },
      clock,
      isStopping,
      log: () => undefined,
    } as unknown as Deps);
    expect(new Set(seen)).toEqual(new Set(["probe-a"]));
  }
  await store.close();
});

it("a case that cannot be erased is told in the log of the process without its id", async () => {
  const store = await openStore(join(folder, "more"));
  const profile = { id: "a", name: "x", zone: "Europe/Berlin" };
  await store.platform.put({ id: "a", slug: "a", host: null, profile });
  await given(store.organisation("a"), "c1", { next: next({ status: "closed", program: "gone" }) });
  const jobs: unknown[] = [];
  const log = (entry: Readonly<Record<string, unknown>>) => void jobs.push(entry["job"]);
  await eraseOverdue({ store, clock: () => "2026-07-10T07:00:00.000Z", log } as unknown as Deps);
  expect(jobs).toEqual(["erase"]);
  await store.close();
});

it("no word in a profile alone lets a municipality's cases be erased as something tried out", async () => {
  const store = await openStore(join(folder, "real"));
  const profile = { id: "a", name: "x", zone: "Europe/Berlin", rehearsal: true };
  await store.platform.put({ id: "a", slug: "a", host: null, profile });
  const a = store.organisation("a");
  await given(a, "c1");
  const at = "2026-01-01T07:00:00.000Z";
  const template = { id: "s", version: "1.0.0" };
  await a.offerings.save({ service: "s", state: "live", program: "p", at, template, values: {} } as never);
  const deps = { store, clock: () => "2026-07-10T07:00:00.000Z", log: () => undefined } as unknown as Deps;
  expect(await endTrials(deps)).toBe(0);
  expect((await a.cases.load("c1"))?.status).toBe("open");
  await store.close();
});

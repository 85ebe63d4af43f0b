import { openService, type Organisation, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { diff } from "@blaupause/reuse";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { publish, type Origin } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { computed } from "../readiness/criteria.ts";
import { keepHowFar } from "../readiness/kept.ts";
import { decline } from "../offering/declined.ts";
import { openStore, type Store } from "../store/index.ts";
import { spreadOf } from "./spread.ts";
import { saveStanding } from "./standing.ts";

const NOW = "2026-07-10T07:00:00.000Z";
let folder: string;
let store: Store;
let deps: Deps;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "blaupause-spread-"));
  store = await openStore(folder);
  deps = { store, templates: [], clock: () => NOW } as unknown as Deps;
  await organisation("bund", "00");
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const organisation = async (id: string, land: string, more: Partial<Organisation> = {}) =>
  store.platform.put({
    id,
    slug: id,
    host: null,
    profile: { id, name: `Stadt ${id}`, land, ags: `${land}-${id}`, level: "gemeinde", ...more },
  });
const serviceOf = (id: string, title: string): Service => {
  const opened = openService({ ...minimalService(), id, title });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
};
const published = (id: string, version: string, publisher: string, from?: Origin) =>
  publish(
    deps,
    { id, version, publisher, why: "x", at: NOW, ...(from === undefined ? {} : { from }) },
    { service: serviceOf(id, `${id} ${version}`), journeys: {} },
  );
const offers = async (org: string, id: string, version: string, state = "live", ours?: Service) =>
  store.organisation(org).offerings.save({
    service: id,
    rev: 0,
    state,
    program: "p",
    previous: null,
    template: { id, version },
    adaptation: diff(
      serviceOf(id, `${id} ${version}`),
      ours ?? serviceOf(id, `${id} ${version}`),
      {},
    ) as object,
    at: NOW,
    by: "x",
  });
const received = (org: string, caseId: string, receivedAt: string, closedAt: string | null = null) => {
  const type = closedAt === null ? "caseReceived" : "caseClosed";
  const event = { seq: 1, type, at: closedAt ?? receivedAt, actor: "a", node: null, command: null, body: {} };
  const status = closedAt === null ? "open" : "closed";
  const head = { program: "p", service: "ausweis", number: null, legalDue: null, wake: null };
  return store.organisation(org).cases.append({
    caseId,
    expected: 0,
    next: { ...head, status, receivedAt, state: {}, columns: {} },
    events: [event],
  });
};

/** The store, counting what is asked of it. */
function counted(): { deps: Deps; asked: () => number } {
  let asked = 0;
  const counting = <P extends object>(part: P): P =>
    new Proxy(part, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof found === "function") asked += 1;
        return found;
      },
    });
  const organisationOf = (org: string) => {
    const own = store.organisation(org);
    return Object.fromEntries(
      Object.entries(own).map(([name, part]) => [name, typeof part === "object" ? counting(part) : part]),
    );
  };
  const watched = { ...store, platform: counting(store.platform), organisation: organisationOf };
  return { deps: { ...deps, store: watched as unknown as Store }, asked: () => asked };
}
const given = async (from: number, to: number): Promise<void> => {
  for (let index = from; index < to; index += 1) {
    await organisation(`ort-${index}`, "06");
    await offers(`ort-${index}`, "ausweis", "1.0.0");
  }
};

it("asks the store as often for forty municipalities as for four", async () => {
  await published("ausweis", "1.0.0", "bund");
  await published("ausweis", "1.1.0", "bund");
  await given(0, 4);
  const few = counted();
  expect((await spreadOf(few.deps, "bund", "ausweis")).rows).toHaveLength(4);
  await given(4, 40);
  const many = counted();
  expect((await spreadOf(many.deps, "bund", "ausweis")).rows).toHaveLength(40);
  expect(few.asked()).toBeGreaterThan(3);
  expect(many.asked()).toBe(few.asked());
});

it("says what was decided about the newest version, and where both sides changed the same", async () => {
  await published("ausweis", "1.0.0", "bund");
  await published("ausweis", "1.1.0", "bund");
  for (const id of ["a", "b", "c", "d"]) await organisation(id, "06");
  await offers("a", "ausweis", "1.1.0");
  await offers("b", "ausweis", "1.0.0", "live", serviceOf("ausweis", "Unser Titel"));
  await offers("c", "ausweis", "1.0.0");
  const refused = {
    standing: "refused",
    on: null,
    choices: [],
    reason: "Zu früh.",
    by: "x",
    at: NOW,
  } as const;
  await saveStanding(store.organisation("c"), "ausweis", { to: "1.1.0", ...refused });
  await saveStanding(store.organisation("b"), "ausweis", { to: "1.0.5", ...refused });
  await offers("d", "ausweis", "1.0.0", "not-responsible");
  const { rows } = await spreadOf(deps, "bund", "ausweis");
  expect(
    rows.map(({ organisation: id, state, standing, conflicts, reason }) => [
      id,
      state,
      standing,
      conflicts,
      reason,
    ]),
  ).toEqual([
    ["a", "live", "current", 0, null],
    ["b", "live", "open", 1, null],
    ["c", "live", "refused", 0, "Zu früh."],
    ["d", "not-responsible", null, 0, null],
  ]);
});

it("counts the last thirty days however many cases came before, and gives no middle of fewer than five", async () => {
  await published("ausweis", "1.0.0", "bund");
  await organisation("a", "06");
  await offers("a", "ausweis", "1.0.0");
  const long = Array.from({ length: 2100 }, (_, index) =>
    received("a", `old${index}`, "2025-01-01T00:00:00Z"),
  );
  await Promise.all(long);
  const ends = ["02", "03", "04", "09"].map((day) => `2026-07-${day}T08:00:00.000Z`);
  for (const [index, end] of ends.entries())
    await received("a", `c${index}`, "2026-07-01T08:00:00.000Z", end);
  await received("a", "open", "2026-07-01T08:00:00.000Z");
  expect((await spreadOf(deps, "bund", "ausweis")).rows).toMatchObject([{ cases: 5, days: null }]);
  await received("a", "c5", "2026-07-01T08:00:00.000Z", "2026-07-10T00:00:00.000Z");
  expect((await spreadOf(deps, "bund", "ausweis")).rows).toMatchObject([{ cases: 6, days: 3 }]);
});

it("sees decisions that took longer than a month, and lets nobody look quick who leaves cases open", async () => {
  await published("ausweis", "1.0.0", "bund");
  for (const id of ["langsam", "liegt"]) await organisation(id, "06");
  for (const id of ["langsam", "liegt"]) await offers(id, "ausweis", "1.0.0");
  for (let day = 1; day <= 7; day += 1)
    await received("langsam", `c${day}`, `2026-04-0${day}T08:00:00.000Z`, `2026-06-0${day}T08:00:00.000Z`);
  for (let day = 1; day <= 5; day += 1)
    await received("liegt", `c${day}`, `2026-05-0${day}T08:00:00.000Z`, `2026-05-0${day + 1}T08:00:00.000Z`);
  for (let one = 0; one < 20; one += 1) await received("liegt", `o${one}`, "2026-05-01T08:00:00.000Z");
  expect((await spreadOf(deps, "bund", "ausweis")).rows).toMatchObject([
    { organisation: "langsam", cases: 0, days: 61, isLonger: false },
    { organisation: "liegt", cases: 0, days: 1, isLonger: true },
  ]);
});

it("tells who has decided not to offer it, and why, from who has not looked yet", async () => {
  await organisation("hessen", "06", { level: "land" });
  await published("ausweis", "1.0.0", "hessen");
  for (const id of ["a", "b", "c"]) await organisation(id, "06");
  const said = { by: "x", at: NOW } as const;
  await decline(store.organisation("a"), "ausweis", { ...said, reason: "no-statute", text: "" });
  await decline(store.organisation("b"), "ausweis", { ...said, reason: "other", text: "Macht der Kreis." });
  expect((await spreadOf(deps, "hessen", "ausweis")).rows).toMatchObject([
    { state: "declined", reason: "no-statute" },
    { state: "declined", reason: "Macht der Kreis." },
    { state: "not-offered", reason: null },
  ]);
});

it("U9 names who uses it through templates made from it, level by level, and on which version they stand", async () => {
  await published("ausweis", "1.0.0", "bund");
  await published("ausweis", "1.1.0", "bund");
  await organisation("hessen", "06", { level: "land" });
  await organisation("kreis", "06", { level: "kreis" });
  for (const id of ["a", "b", "c", "d"]) await organisation(id, "06");
  await organisation("probe", "06", { rehearsal: true });
  await published("ausweis-hessen", "1.0.0", "hessen", { id: "ausweis", version: "1.0.0" });
  await published("ausweis-hessen", "1.1.0", "hessen", { id: "ausweis", version: "1.1.0" });
  await published("ausweis-kreis", "1.0.0", "kreis", { id: "ausweis-hessen", version: "1.0.0" });
  await offers("a", "ausweis-hessen", "1.0.0");
  await offers("b", "ausweis-hessen", "1.1.0");
  await offers("c", "ausweis-kreis", "1.0.0");
  await offers("d", "ausweis", "1.1.0");
  await offers("probe", "ausweis-hessen", "1.1.0");
  const { rows, downstream } = await spreadOf(deps, "bund", "ausweis");
  expect(rows.map(({ organisation: id, state }) => [id, state])).toEqual([["d", "live"]]);
  expect(
    downstream.map(({ rows: users, ...head }) => ({
      ...head,
      rows: users.map(({ organisation: id, version, base }) => [id, version, base]),
    })),
  ).toEqual([
    {
      template: "ausweis-hessen",
      title: "ausweis-hessen 1.1.0",
      publisher: "hessen",
      name: "Stadt hessen",
      through: null,
      version: "1.1.0",
      base: "1.1.0",
      rows: [
        ["a", "1.0.0", "1.0.0"],
        ["b", "1.1.0", "1.1.0"],
      ],
    },
    {
      template: "ausweis-kreis",
      title: "ausweis-kreis 1.0.0",
      publisher: "kreis",
      name: "Stadt kreis",
      through: "ausweis-hessen 1.1.0",
      version: "1.0.0",
      base: "1.0.0",
      rows: [["c", "1.0.0", "1.0.0"]],
    },
  ]);
});

it("does not say of a neighbour that it offers nothing where it uses a template made from this one", async () => {
  await published("ausweis", "1.0.0", "bund");
  for (const id of ["hessen", "a", "b"]) await organisation(id, "00");
  await published("ausweis-hessen", "1.0.0", "hessen", { id: "ausweis", version: "1.0.0" });
  await offers("a", "ausweis-hessen", "1.0.0");
  const { rows } = await spreadOf(deps, "bund", "ausweis");
  expect(rows.map(({ organisation: id, state }) => [id, state])).toEqual([
    ["a", "derived"],
    ["b", "not-offered"],
    ["hessen", "derived"],
  ]);
});

it("counts honestly how many organisations it has looked at", async () => {
  await published("ausweis", "1.0.0", "bund");
  await given(0, 3);
  const told: string[] = [];
  await spreadOf(deps, "bund", "ausweis", (done, of) => told.push(`${done}/${of}`));
  expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
});

it("tells who is on the way, how far „Startklar“ is there, and who may not offer it at all", async () => {
  await published("ausweis", "1.0.0", "bund");
  await organisation("a", "06");
  await organisation("b", "06");
  await organisation("k", "06", { level: "kreis" });
  await organisation("bund", "06");
  const looked = (org: string, done: number) =>
    keepHowFar(
      store.organisation(org),
      "ausweis",
      [...Array(4).keys()].map((n) => ({ ...computed(`c${n}`, n < done ? [] : ["x"]) })),
      NOW,
    );
  await offers("a", "ausweis", "1.0.0");
  await looked("a", 4);
  await looked("b", 2);
  await looked("b", 3);
  const { rows } = await spreadOf(deps, "bund", "ausweis");
  expect(rows.map(({ organisation: org, state, readiness }) => [org, state, readiness])).toEqual([
    ["a", "live", { done: 4, of: 4, at: NOW }],
    ["b", "preparing", { done: 3, of: 4, at: NOW }],
    ["k", "not-responsible", null],
  ]);
});

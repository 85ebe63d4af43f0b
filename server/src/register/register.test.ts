import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dying } from "../../../tests/crash/dying.ts";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { runAdmin } from "../admin/command.ts";
import { readLog } from "../people/readLog.ts";
import { given, next } from "../store/contract/builders.contract.ts";
import { openDriver } from "../store/driver.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { collectionsOf } from "../store/mongo/collections.ts";
import { connect } from "../store/mongo/open.ts";
import { dump, type DataPlace } from "../store/place.ts";
import { enterIn } from "./enter.ts";
import { PAGE } from "./pages.ts";

const { inFolder, inMongo } = dataPlaces("register");
const stores: readonly (readonly [string, () => DataPlace])[] = [
  ["SQLite", inFolder],
  ...(mongo === null ? [] : ([["MongoDB", inMongo]] as const)),
];

const START = Date.parse("2026-03-02T08:00:00.000Z");
/** So many seconds after all began. */
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const DAY = 86_400;
const clockAt = (seconds: number) => ({ clock: () => at(seconds) });
const numberOf = (n: number): string => `KS-2026-${String(n).padStart(5, "0")}`;

async function inside<T>({ folder, url }: DataPlace, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folder, { url });
  return look(store).finally(() => store.close());
}
const enters = (place: DataPlace, seconds: number) =>
  inside(place, (store) => enterIn(clockAt(seconds), store.organisation("a")));

/** Cases with the numbers from … to, one received each second. */
async function begins(own: OrganisationStore, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1)
    await given(own, `c${n}`, {
      numbers: [{ counter: "case-2026", value: n }],
      next: next({ number: numberOf(n), receivedAt: at(n) }),
    });
}
async function withCases(place: DataPlace, count: number): Promise<DataPlace> {
  await inside(place, async (store) => {
    await store.platform.put({ id: "a", slug: "a", host: null, profile: { id: "a" } });
    await begins(store.organisation("a"), 1, count);
  });
  return place;
}

const EVERYWHERE = [
  ["cases", "id"],
  ["events", "case_id"],
  ["tasks", "case_id"],
  ["effects", "case_id"],
  ["waits", "case_id"],
  ["keys", "owner"],
  ["files", "owner"],
  ["mails", "case_id"],
] as const;

/** What somebody does by hand who may write into the database. */
async function takesAway({ folder, url }: DataPlace, caseId: string): Promise<void> {
  if (url === undefined) {
    const driver = openDriver(join(folder, "blaupause.sqlite"));
    for (const [table, column] of EVERYWHERE)
      driver.exec(`DELETE FROM ${table} WHERE org = 'a' AND ${column} = '${caseId}'`);
    return driver.close();
  }
  const { client, db } = await connect(url);
  const { cases, events } = collectionsOf(db);
  expect((await cases.deleteOne({ _id: `a/${caseId}` })).deletedCount).toBe(1);
  await events.deleteMany({ case: `a/${caseId}` });
  await client.close();
}
const removes = (place: DataPlace, kind: string, id: string) =>
  inside(place, (store) => store.organisation("a").records.delete(kind, id));
const page = (n: number): string => String(n).padStart(12, "0");

const audit = (place: DataPlace) => runAdmin(["verify-audit"], place, {});
const FINE = { exit: 0, json: { ok: true, missing: 0, missingCases: [], badRegister: null } };
const missing = (...ids: readonly number[]) => ({
  exit: 1,
  json: {
    ok: false,
    badCount: 0,
    missing: ids.length,
    missingCases: ids.map((n) => ({ org: "a", caseId: `c${n}`, number: numberOf(n), receivedAt: at(n) })),
  },
});
const badRegister = (firstBad: number) => ({
  exit: 1,
  json: { ok: false, badRegister: { org: "a", firstBad } },
});

describe.each(stores)("E4 the register of cases, on %s", (_name, fresh) => {
  it("names a case that somebody took away with all its rows", async () => {
    const place = await withCases(fresh(), 4);
    await enters(place, 600);
    expect(await audit(place)).toMatchObject({ ...FINE, json: { ...FINE.json, cases: 4, entered: 4 } });
    await takesAway(place, "c2");
    const said = await audit(place);
    expect(said).toMatchObject(missing(2));
    expect(said.lines).toEqual([
      `a, Vorgang KS-2026-00002 (c2, eingegangen ${at(2)}): fehlt ganz, und keine Löschung ist nachgewiesen. (case-missing)`,
    ]);
    await takesAway(place, "c4");
    await enters(place, 1200);
    expect(await audit(place)).toMatchObject(missing(2, 4));
  });

  it("does not miss one that was erased, before it was entered or after, nor a number that was lost", async () => {
    const place = await withCases(fresh(), 4);
    const erase = (caseId: string) =>
      inside(place, (store) =>
        store.organisation("a").cases.erase(caseId, { at: at(9), actor: "retention", body: {} }),
      );
    await erase("c1");
    await enters(place, 600);
    await erase("c2");
    await inside(place, (store) => store.organisation("a").counters.next("case-2026"));
    await inside(place, (store) => begins(store.organisation("a"), 8, 9));
    await enters(place, 1200);
    expect(await audit(place)).toMatchObject({ ...FINE, json: { ...FINE.json, cases: 6, entered: 6 } });
    // What proved the erasure is gone as well.
    await takesAway(place, "c2");
    expect(await audit(place)).toMatchObject(missing(2));
  });

  it("leaves out what may still be under way, and enters it later", async () => {
    const place = await withCases(fresh(), 3);
    await enters(place, 302);
    expect(await audit(place)).toMatchObject({ exit: 0, json: { entered: 2 } });
    await enters(place, 303);
    expect(await audit(place)).toMatchObject({ exit: 0, json: { entered: 3 } });
  });

  it("raises no false alarm wherever a process died that entered cases, and goes on", async () => {
    for (let writes = 1; ; writes += 1) {
      const place = await withCases(fresh(), 3);
      await enters(place, 301);
      const isDead = await inside(place, async (store) => {
        const dies = dying(store);
        dies.arm(writes);
        await enterIn(clockAt(2 * DAY), dies.store.organisation("a")).catch(() => undefined);
        return dies.isDead();
      });
      expect(await audit(place)).toMatchObject(FINE);
      await enters(place, 2 * DAY);
      expect(await audit(place)).toMatchObject({ ...FINE, json: { ...FINE.json, entered: 3 } });
      await takesAway(place, "c3");
      expect(await audit(place)).toMatchObject(missing(3));
      if (!isDead) break;
      expect(writes).toBeLessThan(10);
    }
  });

  it("is kept by several processes at once, each case once", async () => {
    const place = await withCases(fresh(), 6);
    await inside(place, async (store) => {
      const all = Array.from({ length: 4 }, () => enterIn(clockAt(600), store.organisation("a")));
      await Promise.all(all);
    });
    expect(await audit(place)).toMatchObject({ ...FINE, json: { ...FINE.json, entered: 6 } });
  });

  it("tells for ever that its head, its last page or all of it was taken away, or is of another time", async () => {
    const whole = async (): Promise<DataPlace> => {
      const place = await withCases(fresh(), 3);
      await enters(place, 600);
      await enters(place, 2 * DAY);
      expect(await audit(place)).toMatchObject(FINE);
      return place;
    };
    const goesOn = async (place: DataPlace, firstBad: number): Promise<void> => {
      expect(await audit(place)).toMatchObject(badRegister(firstBad));
      await inside(place, (store) => begins(store.organisation("a"), 7, 8));
      await enters(place, 3 * DAY);
      await enters(place, 5 * DAY);
      expect(await audit(place)).toMatchObject(badRegister(firstBad));
    };
    const headless = await whole();
    await removes(headless, "register-head", "head");
    await goesOn(headless, 0);
    const cut = await whole();
    await removes(cut, "register", page(1));
    await goesOn(cut, 1);
    const empty = await whole();
    await removes(empty, "register-head", "head");
    await removes(empty, "register", page(1));
    await goesOn(empty, 0);
    const older = await whole();
    const before = await inside(older, (store) => store.organisation("a").records.get("register", page(1)));
    await inside(older, (store) => begins(store.organisation("a"), 4, 5));
    await enters(older, 2 * DAY);
    await inside(older, async (store) => {
      const { records } = store.organisation("a");
      const found = (await records.get("register", page(1)))!;
      await records.save({ ...found, content: before!.content });
    });
    await goesOn(older, 1);
  });

  it("says which cases it passed over, which is no tampering; and what to keep elsewhere", async () => {
    const place = await withCases(fresh(), 4);
    await enters(place, 303);
    // The machine that took it in had a clock that was slow.
    await inside(place, (store) =>
      given(store.organisation("a"), "late", { next: next({ number: "KS-9", receivedAt: at(2) }) }),
    );
    await enters(place, 900);
    const said = await audit(place);
    expect(said).toMatchObject({
      ...FINE,
      json: { ...FINE.json, entered: 4, notEntered: 1, notEnteredCases: [{ org: "a", caseId: "late" }] },
    });
    expect(said.lines.join("\n")).toMatch(/^1 Vorgänge stehen nicht .*\(a: KS-9\).*\(case-not-entered\)$/m);
    expect(said.lines.at(-1)).toBe("  a: 4 Vorgänge verzeichnet; Protokoll der Änderungen: leer");
    await enters(place, 2 * DAY);
    expect((await audit(place)).lines.at(-1)).toMatch(/: Eintrag 1, [\w-]{43}$/);
  });

  it("stands in the organisation's log once it is a day old", async () => {
    const place = await withCases(fresh(), 2);
    const lines = () =>
      inside(place, async (store) =>
        (await readLog(store.organisation("a"))).entries.map(({ by, what }) => `${by} ${what}`),
      );
    await enters(place, 600);
    expect(await lines()).toEqual([]);
    for (const day of [2, 3]) await enters(place, day * DAY);
    expect(await lines()).toEqual(["retention register-begun"]);
  });

  it("is read before the cases it names when a backup is made, so that none is missing there", async () => {
    const place = await withCases(fresh(), 2);
    await enters(place, 600);
    const order: string[] = [];
    for await (const { table, values } of dump(place))
      if (table === "cases" || values["kind"] === "register") order.push(table);
    // From SQLite everything is of one moment.
    if (place.url !== undefined) expect(order).toEqual(["records", "cases", "cases"]);
    expect(order.toSorted()).toEqual(["cases", "cases", "records"]);
  });
});

it("E4 a register of several pages names who is missing on each, and a page that is gone", async () => {
  const place = await withCases(inFolder(), 2 * PAGE + 10);
  await enters(place, 2 * DAY);
  expect(await audit(place)).toMatchObject({ ...FINE, json: { ...FINE.json, entered: 2 * PAGE + 10 } });
  for (const n of [1, PAGE, PAGE + 1, 2 * PAGE + 10]) await takesAway(place, `c${n}`);
  expect(await audit(place)).toMatchObject(missing(1, PAGE, PAGE + 1, 2 * PAGE + 10));
  await removes(place, "register", page(2));
  expect(await audit(place)).toMatchObject({ json: { ...badRegister(2).json, missing: 3 } });
});

import { startWorker, stateOf, workOnce } from "@blaupause/server";
import { afterEach, expect, it } from "vitest";
import { putOnOffer, sends, timed } from "../builders/toldService.ts";
import { failingCases } from "../../server/src/jobs/failing.ts";
import { openTown, type Town } from "../stories/town.ts";
import { mortal, steppingBy } from "./mortal.ts";

// Timers that cannot fire, and timers that end the process.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const minutes = (count: number): string => new Date(START + count * 60_000).toISOString();

let town: Town;
let sent = 0;
let isAway = false;
const worker: ReturnType<typeof startWorker>[] = [];
async function opens(count: number): Promise<void> {
  [sent, isAway] = [0, false];
  town = await openTown(minutes(0), {
    sendMail: async () => {
      if (isAway) throw Object.assign(new Error("no"), { code: "ECONNREFUSED" });
      sent += 1;
    },
  });
  await putOnOffer(town, "heuchelheim", timed("meldung", count));
  await sends(town, "/heuchelheim/meldung");
}
afterEach(async () => {
  await Promise.all(worker.splice(0).map((one) => one.stop()));
  await town.close();
});
async function stateNow() {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const [only] = (await cases.list({ limit: 1 })).cases;
  const record = await cases.load(only?.caseId ?? "");
  return record === null ? null : stateOf(record);
}
const timers = async () => Object.values((await stateNow())?.timers ?? {}).map(({ node }) => node);

/** Processes one after the other, a minute and a bit each, that end where the timer fires. */
async function lives(from: number, to: number): Promise<number> {
  let deaths = 0;
  for (let life = from; life < to; life += 1) {
    town.goTo(minutes(2 + life * 1.1));
    await new Promise<void>((resolve) => {
      let isDead = false;
      const store = steppingBy(
        mortal(town.deps.store, () => isDead),
        ({ events }, append) => {
          if (!events.some(({ type }) => type === "timerFired")) return append();
          [isDead, deaths] = [true, deaths + 1];
          resolve();
          return new Promise(() => undefined);
        },
      );
      void workOnce({ ...town.deps, store }, `life${life}`).then(() => resolve());
    });
  }
  return deaths;
}

it("P31 a timer that ends the process keeps no letter of its case, is left alone after twelve times, and is seen", async () => {
  await opens(1);
  expect(await lives(0, 2)).toBe(2);
  expect(sent).toBe(1);
  const more = await lives(2, 60);
  expect(more).toBe(10);
  expect(town.log).toContainEqual(expect.objectContaining({ event: "work-failed", code: "process-ended" }));
  const now = town.deps.clock();
  expect(await failingCases(town.deps.store, now)).toMatchObject([
    { org: "heuchelheim", code: "process-ended" },
  ]);
  // After an hour one process tries again.
  expect(await lives(60, 70)).toBe(1);
});

it("P31 nothing else of the case is given up for it: a letter that could not leave meanwhile leaves", async () => {
  await opens(1);
  isAway = true;
  await lives(0, 60);
  isAway = false;
  await lives(60, 130);
  expect(sent).toBe(1);
  expect(Object.values((await stateNow())?.tokens ?? {}).map(({ type }) => type)).not.toContain("incident");
});

it("P31 a case that cannot be read for long rests: nobody died over it, and its letter leaves then", async () => {
  await opens(1);
  const organisation: typeof town.deps.store.organisation = (org) => {
    const own = town.deps.store.organisation(org);
    const load = () => Promise.reject(new RangeError("disk"));
    return { ...own, cases: { ...own.cases, load } };
  };
  const deps = { ...town.deps, store: { ...town.deps.store, organisation } };
  for (let at = 0; at < 20; at += 1) {
    town.goTo(new Date(START + at * 62_000).toISOString());
    await workOnce(deps, `p${at}`);
  }
  town.goTo(minutes(120));
  await workOnce(town.deps, "well");
  expect([sent, await timers()]).toEqual([1, []]);
  expect(town.log.filter(({ event }) => event === "process-ended")).toEqual([]);
});

it("P31 once it can fire it does, and the case is well", async () => {
  await opens(1);
  await lives(0, 14);
  town.goTo(minutes(200));
  await workOnce(town.deps, "mended");
  expect(await timers()).toEqual([]);
  // Whichever process it was: nothing is said of it for longer than until the next try.
  expect(await failingCases(town.deps.store, minutes(211))).toEqual([]);
});

it("P36 a timer that cannot fire keeps no other of its case", async () => {
  await opens(2);
  const deps = {
    ...town.deps,
    store: steppingBy(town.deps.store, (step, append) => {
      const fired = step.events.find(({ type }) => type === "timerFired");
      if (fired !== undefined && JSON.stringify(fired).includes("zeit1")) throw new RangeError("Ada");
      return append();
    }),
  };
  town.goTo(minutes(5));
  await workOnce(deps, "p");
  expect(await timers()).toEqual(["zeit1"]);
});

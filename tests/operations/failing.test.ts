import type { AnswerOf, routes } from "@blaupause/api";
import { startWorker, type Deps } from "@blaupause/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { putOnOffer, sends, timed } from "../builders/toldService.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { steppingBy } from "./mortal.ts";
import { failingCases, keepFailing } from "../../server/src/jobs/failing.ts";

// A timer of a case that cannot fire, whatever is tried.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const minutes = (count: number): string => new Date(START + count * 60_000).toISOString();
type Operations = AnswerOf<(typeof routes)["readOperations"]>;

let town: Town;
let isBroken = true;
let isAway = true;
let worker: ReturnType<typeof startWorker>;

/** The server, with a store that takes no timer's step. */
const breaking = (deps: Deps): Deps => ({
  ...deps,
  store: steppingBy(deps.store, ({ events }, append) => {
    if (isBroken && events.some(({ type }) => type === "timerFired")) throw new RangeError("Ada");
    return append();
  }),
});

beforeEach(async () => {
  [isBroken, isAway] = [true, true];
  const sendMail = async (): Promise<void> => {
    if (isAway) throw new Error("ECONNREFUSED");
  };
  town = await openTown(minutes(0), { sendMail });
  await putOnOffer(town, "heuchelheim", timed("meldung", 1));
  await sends(town, "/heuchelheim/meldung");
  worker = startWorker(breaking(town.deps), 20);
});
afterEach(async () => {
  await worker.stop();
  await town.close();
});

const cases = () => town.deps.store.organisation("heuchelheim").cases;
async function only() {
  const [found] = (await cases().list({ limit: 1 })).cases;
  return found!;
}
async function goesTo(from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at += 1) {
    town.goTo(minutes(at));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
const read = async (): Promise<Operations> =>
  (await (await signedIn(town, "keller")).get("/api/operations")).body as Operations;
const work = async () => (await read()).jobs.find(({ job }) => job === "work");

it("P30 keeps no mail of the case from leaving", async () => {
  await goesTo(0, 2);
  expect(await cases().effects((await only()).caseId)).toHaveLength(1);
  isAway = false;
  await goesTo(3, 8);
  expect(await cases().effects((await only()).caseId)).toEqual([]);
  expect(town.log).toContainEqual(expect.objectContaining({ event: "work-failed", code: "RangeError" }));
});

it("stands on the operator's page from the sixth failure on until it has gone on, and the work is not fine", async () => {
  isAway = false;
  await goesTo(0, 12);
  expect((await read()).failing).toEqual([]);
  await goesTo(13, 70);
  const { failing } = await read();
  const { caseId } = await only();
  expect(failing).toMatchObject([{ org: "heuchelheim", case: caseId, code: "RangeError" }]);
  expect(failing[0]?.times).toBeGreaterThanOrEqual(6);
  expect(JSON.stringify(failing)).not.toContain("Ada");
  await worker.stop();
  // Another process that had nothing to do says that it was well.
  worker = startWorker(town.deps, 20);
  await expect.poll(async () => (await work())?.at).toBe(minutes(70));
  expect(await work()).toMatchObject({ state: "failed" });
});

it("is off the operator's page once it has gone on", async () => {
  isAway = false;
  await goesTo(0, 70);
  expect((await read()).failing).toHaveLength(1);
  isBroken = false;
  await goesTo(71, 135);
  expect((await read()).failing).toEqual([]);
  expect((await work())?.state).not.toBe("failed");
});

it("those that went on stand in nobody's place", async () => {
  isAway = false;
  const at = (minute: number, id: string, next: number) =>
    keepFailing(
      town.deps.store,
      { org: "kassel", case: id, code: "x", times: 6, at: minutes(minute) },
      minutes(next),
    );
  for (let count = 0; count < 20; count += 1) await at(0, `a${count}`, 1);
  await at(5, "still", 65);
  expect((await failingCases(town.deps.store, minutes(12))).map(({ case: id }) => id)).toEqual(["still"]);
});

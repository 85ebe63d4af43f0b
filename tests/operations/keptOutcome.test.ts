import { stateOf, workOnce, type Deps } from "@blaupause/server";
import { afterEach, expect, it } from "vitest";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { steppingBy } from "./mortal.ts";

// What came of an effect, where it cannot be noted at once.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const minutes = (count: number): string => new Date(START + count * 60_000).toISOString();

let town: Town;
const ids: string[] = [];
async function opens(): Promise<void> {
  ids.length = 0;
  town = await openTown(minutes(0), {
    sendMail: async ({ id }) => {
      ids.push(id);
    },
  });
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung");
}
afterEach(() => town.close());
async function tokens() {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const [only] = (await cases.list({ limit: 1 })).cases;
  const record = await cases.load(only?.caseId ?? "");
  return Object.values((record === null ? null : stateOf(record))?.tokens ?? {});
}

it("P30 is kept where others were faster again and again, and noted later: the mail leaves once", async () => {
  await opens();
  let lost = 4;
  const store = steppingBy(town.deps.store, async ({ events }, append) => {
    const isNoting = events.some(({ type }) => type === "effectSettled");
    if (!isNoting || lost === 0) return append();
    lost -= 1;
    return { ok: false, reason: "conflict" };
  });
  const { openLanes } = await import("../../server/src/effects/lanes.ts");
  const lanes = openLanes({ ...town.deps, store }, "p", {});
  const works = async () => {
    while ((await lanes.round()) > 0);
    await lanes.ended();
  };
  await works();
  expect([lost, ids.length]).toEqual([0, 1]);
  town.goTo(minutes(2));
  await works();
  expect(ids).toHaveLength(1);
  expect(await tokens()).toMatchObject([{ type: "task", node: "pruefen" }]);
});

/** A store that keeps so many copies of mails not. */
function forgetting(times: number): Deps["store"] {
  let lost = 0;
  const organisation: Deps["store"]["organisation"] = (org) => {
    const own = town.deps.store.organisation(org);
    const put: typeof own.mails.put = (mail) =>
      (lost += 1) > times ? own.mails.put(mail) : Promise.reject(new RangeError("disk"));
    return { ...own, mails: { ...own.mails, put } };
  };
  return { ...town.deps.store, organisation };
}
const kept = async () => (await town.deps.store.organisation("heuchelheim").mails.list({ limit: 9 })).length;

it("P30 a mail whose copy cannot be kept does not leave again; its case goes on when it is kept", async () => {
  await opens();
  const deps = { ...town.deps, store: forgetting(2) };
  for (const minute of [0, 2, 4]) {
    expect(await kept()).toBe(0);
    town.goTo(minutes(minute));
    await workOnce(deps, "p");
  }
  expect([ids.length, await kept()]).toEqual([1, 1]);
  expect(await tokens()).toMatchObject([{ type: "task", node: "pruefen" }]);
});

it("P30 a mail whose copy can never be kept has left all the same: its case goes on, and the log says so", async () => {
  await opens();
  const deps = { ...town.deps, store: forgetting(Infinity) };
  for (let minute = 0; minute < 60; minute += 2) {
    town.goTo(minutes(minute));
    await workOnce(deps, "p");
  }
  expect([ids.length, await kept()]).toEqual([1, 0]);
  expect(await tokens()).toMatchObject([{ type: "task", node: "pruefen" }]);
  expect(town.log).toContainEqual(
    expect.objectContaining({ event: "job-failed", job: "mail-copy", code: "RangeError" }),
  );
});

import { handle, stateOf, workOnce, type Deps } from "@blaupause/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openLanes } from "../../server/src/effects/lanes.ts";
import { failingCases } from "../../server/src/jobs/failing.ts";
import { townById } from "../../server/src/offering/loadOffering.ts";
import { asking, putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { mortal, steppingBy } from "./mortal.ts";

// What is blamed for the death of a process, and what is not.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const minutes = (count: number): string => new Date(START + count * 60_000).toISOString();
const away = (): Promise<never> => Promise.reject(Object.assign(new Error("no"), { code: "ECONNREFUSED" }));
/** Beside the question, a timer that ends it after a minute. */
const TIMER = {
  zeit: {
    type: "boundaryEvent",
    title: "Zeit",
    on: "frage",
    interrupting: true,
    timer: { duration: "PT1M" },
    outgoing: [{ id: "f7", to: "ende" }],
  },
};

let town: Town;
beforeEach(async () => {
  town = await openTown(minutes(0), { sendMail: away });
});
afterEach(() => town.close());

const organisation = () => town.deps.store.organisation("heuchelheim");
async function only() {
  const [found] = (await organisation().cases.list({ limit: 1 })).cases;
  const caseId = found?.caseId ?? "";
  const record = await organisation().cases.load(caseId);
  return { caseId, tokens: Object.entries((record === null ? null : stateOf(record))?.tokens ?? {}) };
}
/** A process at that time, which is gone as soon as it comes to what is deadly in its store. True: it died. */
function lives(at: number, deadly: (dies: () => Promise<never>) => Partial<Deps>): Promise<boolean> {
  town.goTo(minutes(at));
  return new Promise((resolve) => {
    let isDead = false;
    const dies = (): Promise<never> => {
      isDead = true;
      resolve(true);
      return new Promise(() => undefined);
    };
    const own = { ...town.deps, ...deadly(dies) };
    const store = mortal(own.store, () => isDead);
    void workOnce({ ...own, store }, `life${at}`).then(() => resolve(false));
  });
}
const isFired = ({ type }: { readonly type: string }): boolean => type === "timerFired";
const atTimer = (dies: () => Promise<never>): Partial<Deps> => ({
  store: steppingBy(town.deps.store, ({ events }, append) => (events.some(isFired) ? dies() : append())),
});
const atMail = (sendMail: () => Promise<never>): Partial<Deps> => ({ sendMail });
/** Reading the case is deadly. */
const atCase = (load: () => Promise<never>): Partial<Deps> => {
  const of: Deps["store"]["organisation"] = (org) => {
    const own = town.deps.store.organisation(org);
    return { ...own, cases: { ...own.cases, load } };
  };
  return { store: { ...town.deps.store, organisation: of } };
};
const given = () => town.log.filter(({ event }) => event === "request-given-up");

it("P31 a mail from which a process came back is not given up for the deaths of a timer, an hour apart", async () => {
  await putOnOffer(town, "heuchelheim", asking("frage", TIMER));
  await sends(town, "/heuchelheim/frage");
  for (let at = 2; at < 16; at += 1.1) await lives(at, atTimer);
  for (let at = 120; at < 1000; at += 62) {
    expect(await lives(at, atTimer)).toBe(true);
    expect(await lives(at + 1.1, atTimer)).toBe(false);
  }
  expect(given()).toEqual([]);
});

it("P31 nobody dies where a case cannot be given back: its mail is not given up for that", async () => {
  await putOnOffer(town, "heuchelheim", asking("frage"));
  await sends(town, "/heuchelheim/frage");
  const rest = () => Promise.reject(new RangeError("away"));
  const store = { ...town.deps.store, worker: { ...town.deps.store.worker, rest } };
  const lanes = openLanes({ ...town.deps, store }, "p", {});
  for (let at = 0; at < 20; at += 1) {
    town.goTo(minutes(at * 1.05));
    while ((await lanes.round()) > 0);
    await lanes.ended();
  }
  expect(given()).toEqual([]);
});

it("P31 a case that ends processes as it is read is left alone after twelve times, is seen, and tried once an hour until it is mended", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung");
  let deaths = 0;
  for (let at = 2; at < 66; at += 1.1) deaths += Number(await lives(at, atCase));
  expect(deaths).toBe(12);
  const { caseId } = await only();
  const failing = { org: "heuchelheim", case: caseId, code: "process-ended" };
  expect(await failingCases(town.deps.store, town.deps.clock())).toMatchObject([failing]);
  for (let at = 76; at < 126; at += 1.1) deaths += Number(await lives(at, atCase));
  expect(deaths).toBe(14);
  // Mended: it is read, and one more death is anybody's bad luck.
  town.goTo(minutes(200));
  await workOnce(town.deps, "mended");
  town.goTo(minutes(203));
  const claim = { now: minutes(203), leaseUntil: minutes(204), by: "killed", limit: 1 };
  expect(await town.deps.store.worker.claimDue(claim)).toHaveLength(1);
  town.goTo(minutes(205));
  await workOnce({ ...town.deps, sendMail: async () => undefined }, "well");
  expect((await only()).tokens).toMatchObject([[expect.anything(), { node: "pruefen" }]]);
});

it("P31 an effect that was given up and mended is as good as new: one death is anybody's bad luck", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung");
  for (let at = 2; at < 30; at += 2) await lives(at, atMail);
  const { caseId, tokens } = await only();
  expect(tokens).toMatchObject([[expect.anything(), { type: "incident" }]]);
  const own = await townById(town.deps, "heuchelheim");
  const by = { kind: "staff", id: "keller", roles: ["amt"] } as never;
  const retry = { type: "retryIncident", id: "again", incident: tokens[0]?.[0] } as never;
  expect(await handle(town.deps, own!, by, caseId, retry)).toMatchObject({ ok: true });
  expect(await lives(50, atMail)).toBe(true);
  town.goTo(minutes(55));
  await workOnce({ ...town.deps, sendMail: async () => undefined }, "well");
  expect((await only()).tokens).toMatchObject([[expect.anything(), { type: "task", node: "pruefen" }]]);
});

it("P31 whoever dies first over a case wrote nothing: what stands there of others before is not blamed", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung");
  const { caseId, tokens } = await only();
  const [[mail = ""] = []] = tokens;
  const content = { begun: mail, times: { [mail]: 10 }, left: {} };
  await organisation().records.save({ kind: "deaths", id: caseId, rev: 0, expires: minutes(99), content });
  const claim = { now: minutes(1), leaseUntil: minutes(2), by: "dies", limit: 1 };
  expect(await town.deps.store.worker.claimDue(claim)).toHaveLength(1);
  town.goTo(minutes(3));
  await workOnce({ ...town.deps, sendMail: async () => undefined }, "well");
  expect((await only()).tokens).toMatchObject([[expect.anything(), { type: "task", node: "pruefen" }]]);
});

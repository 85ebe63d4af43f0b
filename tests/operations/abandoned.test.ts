import { stateOf, workOnce, type Deps } from "@blaupause/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { asking, putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { mortal } from "./mortal.ts";

// Effects that end the process: it is started anew, and they are there again.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const hours = (count: number): string => new Date(START + count * 3_600_000).toISOString();

let town: Town;
beforeEach(async () => {
  town = await openTown(hours(0));
});
afterEach(() => town.close());

/** Server processes one after the other, each of which is gone as soon as it sends a mail to „tot“. */
async function dies(times: number): Promise<{ deaths: number; sent: readonly string[] }> {
  const sent: string[] = [];
  let deaths = 0;
  for (let at = 0; at < times; at += 1) {
    town.goTo(hours(at));
    await new Promise<void>((resolve) => {
      let isDead = false;
      const sendMail: Deps["sendMail"] = ({ to }) => {
        if (!to.startsWith("tot")) return Promise.resolve(void sent.push(to));
        [isDead, deaths] = [true, deaths + 1];
        resolve();
        return new Promise(() => undefined);
      };
      const store = mortal(town.deps.store, () => isDead);
      void workOnce({ ...town.deps, sendMail, store }, `process${at}`).then(() => resolve());
    });
  }
  return { deaths, sent };
}
const cases = () => town.deps.store.organisation("heuchelheim").cases;
async function tokens(): Promise<readonly object[]> {
  const { cases: all } = await cases().list({ limit: 9 });
  const records = await Promise.all(all.map(({ caseId }) => cases().load(caseId)));
  return records.flatMap((record) => Object.values((record === null ? null : stateOf(record))?.tokens ?? {}));
}

it("P30 an effect that ends the process counts as tried, and is given up after twelve times", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung", "tot@example.org");
  const { deaths } = await dies(20);
  expect(deaths).toBe(12);
  expect(await tokens()).toMatchObject([{ type: "incident", params: { code: "gave-up" } }]);
  expect(town.log).toContainEqual(expect.objectContaining({ event: "process-ended", times: 11 }));
});

it("P31 a process that ends once keeps the effect it was at from nothing: it is tried at once", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung", "tot@example.org");
  await dies(1);
  town.goTo(hours(1));
  await workOnce({ ...town.deps, sendMail: async () => undefined }, "next");
  expect(await tokens()).toMatchObject([{ type: "task", node: "pruefen" }]);
});

it("P30 a mail that no step waits for, and that ends the process, is given up as well", async () => {
  await putOnOffer(town, "heuchelheim", asking("frage"));
  await sends(town, "/heuchelheim/frage", "tot@example.org");
  expect((await dies(20)).deaths).toBe(12);
  const [only] = (await cases().list({ limit: 1 })).cases;
  expect(await cases().effects(only!.caseId)).toEqual([]);
});

it("P30 who was in hand beside it is not given up with it: what is suspect is alone in hand", async () => {
  for (const organisation of ["heuchelheim", "kassel"]) await putOnOffer(town, organisation, told("meldung"));
  for (const email of ["tot@example.org", "gut@example.org"])
    await sends(town, "/heuchelheim/meldung", email);
  await sends(town, "/kassel/meldung", "auch@example.org");
  const { deaths, sent } = await dies(20);
  expect(deaths).toBe(12);
  expect([...new Set(sent)].toSorted()).toEqual(["auch@example.org", "gut@example.org"]);
  expect((await tokens()).filter((token) => "code" in token)).toHaveLength(1);
});

it("P31 a server that is stopped gives its cases back: nothing counts as tried", async () => {
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung", "weg@example.org");
  const sendMail: Deps["sendMail"] = () => Promise.reject(new Error("ECONNREFUSED"));
  await workOnce({ ...town.deps, sendMail }, "one");
  town.goTo(hours(1));
  await workOnce({ ...town.deps, sendMail }, "two");
  const [only] = (await cases().list({ limit: 1 })).cases;
  expect(await cases().effects(only!.caseId)).toMatchObject([{ tries: 2 }]);
  expect(town.log.filter(({ code }) => code === "process-ended")).toEqual([]);
});

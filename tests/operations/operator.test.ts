import type { AnswerOf, routes } from "@blaupause/api";
import { enterCases, startWorker, tidy, type Deps } from "@blaupause/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asJob } from "../../server/src/jobs/asJob.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;
let town: Town;
let isAway = true;
const sendMail = async (): Promise<void> => {
  if (isAway) throw Object.assign(new Error("to erika@example.org"), { code: "ECONNECTION" });
};
beforeEach(async () => {
  isAway = true;
  town = await openTown(undefined, { sendMail });
});
afterEach(async () => {
  vi.useRealTimers();
  await town.close();
});

const reads = async (): Promise<Operations> =>
  (await (await signedIn(town, "keller")).get("/api/operations")).body as Operations;
const job = async (name: string) => (await reads()).jobs.find((one) => one.job === name);
const at = (time: string): string => `2026-07-10T${time}:00.000Z`;

/** The server where one organisation's records cannot be read. */
const broken = (id: string): Deps => {
  const organisation = (org: string) => {
    if (org === id) throw new TypeError("what stands there is nobody's business");
    return town.deps.store.organisation(org);
  };
  return { ...town.deps, store: { ...town.deps.store, organisation } };
};

describe("whoever operates reads of each job", () => {
  it("that it was not done yet, then when it was and when it will be, and that it is overdue", async () => {
    expect(await job("expire")).toEqual({
      job: "expire",
      state: "never",
      at: null,
      next: null,
      failed: null,
    });
    await tidy(town.deps);
    expect(await job("expire")).toMatchObject({ state: "fine", at: at("07:00"), next: at("08:00") });
    town.goTo(at("08:09"));
    expect(await job("expire")).toMatchObject({ state: "fine" });
    expect(await job("enter-cases")).toMatchObject({ state: "never" });
    await asJob(town.deps, "enter-cases", enterCases);
    expect(await job("enter-cases")).toMatchObject({ state: "fine", next: at("08:14") });
    town.goTo(at("08:11"));
    expect(await job("expire")).toMatchObject({ state: "late", at: at("07:00"), next: null });
  });

  it("that it failed, with a code and for how many, also after another process did it well", async () => {
    await tidy(broken("heuchelheim"));
    const failed = { at: at("07:00"), code: "TypeError", count: 1 };
    expect(await job("erase-overdue")).toMatchObject({ state: "failed", failed });
    expect(await job("end-trials")).toMatchObject({ state: "fine", failed: null });
    town.goTo(at("07:30"));
    await tidy(town.deps);
    expect(await job("erase-overdue")).toMatchObject({ state: "fine", at: at("07:30"), failed });
    expect(JSON.stringify(await reads())).not.toContain("nobody's business");
  });

  it("also of the work that is looked for all the time", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    const worker = startWorker(town.deps);
    const works = async (ms: number): Promise<void> => {
      await vi.advanceTimersByTimeAsync(ms);
      await worker.stop();
    };
    await works(2000);
    expect(await job("work")).toMatchObject({ state: "fine", at: at("07:00"), next: null });
  });
});

describe("whoever operates reads of mails", () => {
  it("how many wait and since when, and never to whom", async () => {
    expect((await reads()).mails).toEqual({ waiting: 0, since: null, untold: 0 });
    await applies(town, { delivery: { bekanntgabe: "digital", email: "erika@example.org" } });
    const { mail, mails } = await reads();
    expect([mail, mails]).toEqual([true, { waiting: 1, since: null, untold: 0 }]);
    town.goTo(at("07:05"));
    const text = JSON.stringify(await reads());
    expect(text).toContain('"since":"2026-07-10T07:00:30.000Z"');
    expect(text).not.toContain("@");
    isAway = false;
    await town.work();
    expect((await reads()).mails).toEqual({ waiting: 0, since: null, untold: 0 });
  });
});

it("whoever operates reads what the store is, how full, and that nothing of a backup is known", async () => {
  const { store } = await reads();
  expect(store).toMatchObject({ backup: null });
  expect(store.kind === "MongoDB" || (store.bytes! > 0 && store.free! > 0)).toBe(true);
});

import { handle, startWorker, workOnce, type Deps } from "@blaupause/server";
import { afterEach, expect, it } from "vitest";
import { townById } from "../../server/src/offering/loadOffering.ts";
import { asking, putOnOffer, sends } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

// The mail that tells an applicant that a step waits for her: no step waits for the mail.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const minutes = (count: number): string => new Date(START + count * 60_000).toISOString();
const DAY = 24 * 60;
const LETTER = {
  type: "serviceTask",
  title: "Schreiben",
  connector: "document",
  with: { document: "brief" },
  outgoing: [{ id: "f8", to: "ende" }],
};
/** Ten minutes after the question, a letter. */
const REMINDER = {
  erinnern: {
    type: "boundaryEvent",
    title: "Erinnern",
    on: "frage",
    interrupting: false,
    timer: { duration: "PT10M" },
    outgoing: [{ id: "f7", to: "brief" }],
  },
  brief: LETTER,
};

let town: Town;
let isAway = true;
let tried = 0;
const workers: ReturnType<typeof startWorker>[] = [];
async function asks(more: object): Promise<void> {
  [isAway, tried] = [true, 0];
  const sendMail: Deps["sendMail"] = async () => {
    tried += 1;
    if (isAway) throw new Error("ECONNREFUSED");
  };
  town = await openTown(minutes(0), { sendMail });
  await putOnOffer(town, "heuchelheim", asking("frage", more));
  await sends(town, "/heuchelheim/frage");
}
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await town.close();
});

const store = () => town.deps.store.organisation("heuchelheim");
async function caseId(): Promise<string> {
  const [only] = (await store().cases.list({ limit: 1 })).cases;
  return only?.caseId ?? "";
}
const letters = async (): Promise<number> => (await store().files.list(await caseId())).length;
const told = async () =>
  (await store().cases.events(await caseId())).flatMap(({ type, content }) =>
    type === "applicantTold" && content.type === "kept" ? [(content.body as { sent: boolean }).sent] : [],
  );
const given = () => town.log.filter(({ event }) => event === "request-given-up");
/** The server works while the clock goes on minute by minute. */
async function until(end: number): Promise<void> {
  const worker = startWorker(town.deps, 20);
  workers.push(worker);
  for (let at = Math.round((Date.parse(town.deps.clock()) - START) / 60_000); at <= end; at += 1) {
    town.goTo(minutes(at));
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

it("is sent after days on which no server worked", async () => {
  await asks({});
  isAway = false;
  town.goTo(minutes(3 * DAY));
  await town.work();
  expect([tried, await told(), given()]).toEqual([1, [true], []]);
});

/** A server that works at these times only. */
async function worksAt(...times: readonly number[]): Promise<void> {
  for (const time of times) {
    town.goTo(minutes(time));
    await town.work();
  }
}

it("is given up after a day of failing, and the log says so", async () => {
  await asks({});
  await worksAt(0, 60, 120, 180, DAY);
  expect([tried, await told(), given()]).toEqual([5, [], []]);
  await worksAt(DAY + 1);
  expect([tried, await told()]).toEqual([6, [false]]);
  expect(given()).toMatchObject([{ level: "warn", org: "heuchelheim", case: await caseId() }]);
});

it("is given a day from its first failure, and six tries, whenever a server works", async () => {
  await asks({});
  await worksAt(3 * DAY, 9 * DAY);
  expect([tried, await told(), given()]).toEqual([2, [], []]);
  await worksAt(9 * DAY + 60, 9 * DAY + 120, 9 * DAY + 180);
  expect([tried, await told(), given()]).toEqual([5, [], []]);
  await worksAt(9 * DAY + 240);
  expect(await told()).toEqual([false]);
});

it("is not given up where nobody was asked: the mail server said nothing to the one before", async () => {
  let asked = 0;
  const hangs = async (): Promise<void> => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 5100));
    throw new Error("ETIMEDOUT");
  };
  town = await openTown(minutes(0), { sendMail: hangs });
  await putOnOffer(town, "heuchelheim", asking("frage"));
  for (let at = 0; at < 4; at += 1) await sends(town, "/heuchelheim/frage", `a${at}@example.org`);
  town.goTo(minutes(DAY + 60));
  await town.work();
  expect([asked, given()]).toEqual([2, []]);
}, 30_000);

it("keeps no timer of its case waiting, nor what follows of it", async () => {
  await asks(REMINDER);
  await until(9);
  const before = tried;
  expect([await letters(), before]).toEqual([0, 4]);
  town.goTo(minutes(10));
  await expect.poll(letters, { timeout: 5000 }).toBe(1);
  // It was tried once more then, not over and over.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([tried, await told()]).toEqual([before + 1, []]);
});

it("keeps no step of its case waiting that somebody takes meanwhile", async () => {
  await asks({
    frage: {
      type: "userTask",
      title: "Nachfrage",
      role: "applicant",
      outgoing: [{ id: "f9", to: "brief" }],
    },
    brief: LETTER,
  });
  await until(8);
  expect([await letters(), tried]).toEqual([0, 4]);
  const own = await townById(town.deps, "heuchelheim");
  const record = await store().cases.load(await caseId());
  const [task = ""] = Object.keys((record!.state as { tokens: object }).tokens);
  const by = { kind: "applicant", id: "applicant" } as const;
  const done = await handle(town.deps, own!, by, await caseId(), {
    type: "completeTask",
    id: "done",
    task,
  } as never);
  expect(done).toMatchObject({ ok: true });
  await expect.poll(letters, { timeout: 5000 }).toBe(1);
});

it("is tried by a server that starts anew when it has rested, not before", async () => {
  await asks({});
  await workOnce(town.deps, "one");
  await workOnce(town.deps, "two");
  expect(tried).toBe(1);
  town.goTo(minutes(1));
  await workOnce(town.deps, "two");
  expect(tried).toBe(2);
});

it("P30 is tried once, not once for each turn that a cycle of its case is behind", async () => {
  const timer = { cycle: "R/PT1M" };
  await asks({ erinnern: { ...REMINDER.erinnern, timer, outgoing: [{ id: "f7", to: "ende" }] } });
  await worksAt(60);
  expect(tried).toBe(1);
});

import type { Service } from "@blaupause/model";
import { openStore, startWorker, workOnce, type Deps } from "@blaupause/server";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { noteEvent } from "../builders/noteEvent.ts";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

// What server processes work on side by side, where mail servers and other systems take their time.

let town: Town | null = null;
type Worker = ReturnType<typeof startWorker>;
const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await town?.close();
  town = null;
});

type SendMail = NonNullable<Deps["sendMail"]>;
const START = "2026-07-10T07:00:00.000Z";
async function opens(sendMail: SendMail, clock?: () => string): Promise<Town> {
  town = await openTown(START, { sendMail, ...(clock === undefined ? {} : { clock }) });
  for (const organisation of ["heuchelheim", "kassel"]) await putOnOffer(town, organisation, told("meldung"));
  return town;
}
const begins = (deps: Deps, ...more: number[]): Worker => {
  const worker = startWorker(deps, ...more);
  workers.push(worker);
  return worker;
};
const counted = (ids: readonly string[]): number[] =>
  [...new Set(ids)].map((id) => ids.filter((one) => one === id).length);

it("P30 two processes and a slow mail server: each mail leaves once, though all of them take longer than a lease", async () => {
  const ids: string[] = [];
  const [began, speed] = [performance.now(), 100];
  const clock = () => new Date(Date.parse(START) + (performance.now() - began) * speed).toISOString();
  // Six seconds a mail as the clock has it: thirty of them are three leases.
  const slow: SendMail = async ({ id }) => {
    ids.push(id);
    await pause(6000 / speed);
  };
  const { deps, folder, database } = await opens(slow);
  for (let at = 0; at < 30; at += 1) await sends(town as Town, "/heuchelheim/meldung", `p${at}@example.org`);
  const beside = await openStore(folder, { url: database });
  const both = [deps, { ...deps, store: beside }].map((one): Deps => ({ ...one, clock }));
  await Promise.all(
    both.map(async (one, at) => {
      while (new Set(ids).size < 30) await workOnce(one, `w${at}`);
    }),
  );
  await beside.close();
  expect(counted(ids)).toEqual(Array.from({ length: 30 }, () => 1));
});

it("P30 a lease lasts as long as one effect takes, however long that is", async () => {
  const ids: string[] = [];
  const slow: SendMail = async ({ id }) => {
    ids.push(id);
    await pause(1500);
  };
  const { deps, folder, database } = await opens(slow, () => new Date().toISOString());
  await sends(town as Town, "/heuchelheim/meldung");
  const beside = await openStore(folder, { url: database });
  begins(deps, 50, 400);
  begins({ ...deps, store: beside }, 50, 400);
  await pause(2500);
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await beside.close();
  expect(ids).toHaveLength(1);
});

/** The mail server says nothing to addresses that begin with „wartet“ until it may go on. */
async function hanging() {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const left: string[] = [];
  const { deps } = await opens(async ({ to }) => {
    if (to.startsWith("wartet")) await held;
    left.push(to);
  });
  return { deps, left, goOn };
}

it("what one organisation waits for holds up no other, and no server is taken for dead over it", async () => {
  const { deps, left, goOn } = await hanging();
  for (let at = 0; at < 8; at += 1)
    await sends(town as Town, "/heuchelheim/meldung", `wartet${at}@example.org`);
  const worker = begins(deps, 50);
  await pause(300);
  await sends(town as Town, "/kassel/meldung", "kassel@example.org");
  await expect.poll(() => left, { timeout: 5000 }).toEqual(["kassel@example.org"]);
  expect(worker.isAlive()).toBe(true);
  goOn();
  await expect.poll(() => left.length, { timeout: 10_000 }).toBe(9);
});

it("not three organisations that wait either: lanes are kept for those of whom nothing is in hand", async () => {
  const { deps, left, goOn } = await hanging();
  for (const organisation of ["wiesbaden", "hattersheim"])
    await putOnOffer(town as Town, organisation, told("meldung"));
  for (let at = 0; at < 4; at += 1)
    for (const organisation of ["heuchelheim", "kassel", "wiesbaden"])
      await sends(town as Town, `/${organisation}/meldung`, `wartet${at}@example.org`);
  begins(deps, 50);
  await pause(300);
  await sends(town as Town, "/hattersheim/meldung", "vierte@example.org");
  await expect.poll(() => left, { timeout: 5000 }).toEqual(["vierte@example.org"]);
  goOn();
  await expect.poll(() => left.length, { timeout: 15_000 }).toBe(13);
});

it("a server that is stopped ends the effect in hand, begins no other, and gives the case back", async () => {
  const left: string[] = [];
  const { deps } = await opens(async ({ id }) => {
    left.push(id);
    await pause(500);
  });
  await putOnOffer(town as Town, "heuchelheim", twice());
  await sends(town as Town, "/heuchelheim/doppelt");
  const worker = begins(deps, 50);
  await expect.poll(() => left.length, { timeout: 5000 }).toBe(1);
  await worker.stop();
  expect(left).toHaveLength(1);
  // At once, not when the lease is over: the clock stands still here.
  await workOnce(deps, "other");
  expect(counted(left)).toEqual([1, 1]);
});

/** Two mails after each other, without anybody's step between them. */
function twice(): Service {
  const service = told("doppelt");
  const { mail, ...nodes } = service.process.nodes;
  const [flow] = mail?.type === "serviceTask" ? mail.outgoing : [];
  if (mail?.type !== "serviceTask" || flow === undefined) throw new Error("no mail");
  const second = { ...mail, title: "Noch einmal", outgoing: [{ ...flow, id: "f4" }] };
  const first = { ...mail, outgoing: [{ ...flow, to: "nochmal" }] };
  return { ...service, process: { nodes: { ...nodes, mail: first, nochmal: second } } };
}

it("a process whose lease runs out under it does not begin the same case beside itself", async () => {
  const ids: string[] = [];
  let now = Date.parse(START);
  const { deps } = await opens(
    async ({ id }) => {
      ids.push(id);
      // The clock is put on while the mail is on its way, by far more than a lease.
      now += 3_600_000;
      await pause(700);
    },
    () => new Date(now).toISOString(),
  );
  await sends(town as Town, "/heuchelheim/meldung");
  now += 60_000;
  begins(deps, 50);
  await pause(2000);
  expect(counted(ids)).toEqual([1]);
});

/** The server, with something done around each claim and each time a case is given back. */
function watching(deps: Deps, claim: () => Promise<void>, free: () => Promise<void>): Deps {
  const { worker } = deps.store;
  const watched: typeof worker = {
    ...worker,
    claimDue: async (asked) => {
      await claim();
      return worker.claimDue(asked);
    },
    release: (lease) => free().then(() => worker.release(lease)),
    rest: (lease, rest) => free().then(() => worker.rest(lease, rest)),
  };
  return { ...deps, store: { ...deps.store, worker: watched } };
}

it("a server that is stopped while it claims a case gives it back before it is gone", async () => {
  const { deps } = await opens(async () => undefined);
  await sends(town as Town, "/heuchelheim/meldung");
  let [claims, given] = [0, 0];
  const claim = async (): Promise<void> => {
    claims += 1;
    await pause(200);
  };
  const free = async (): Promise<void> => {
    await pause(100);
    given += 1;
  };
  const worker = startWorker(watching(deps, claim, free), 20);
  await expect.poll(() => claims, { timeout: 5000 }).toBe(1);
  await worker.stop();
  expect([claims, given]).toEqual([1, 1]);
});

it("P13 a case that is due and as it was, whatever is done, is not claimed over and over", async () => {
  const { deps } = await opens(async () => undefined);
  await sends(town as Town, "/heuchelheim/meldung");
  await workOnce(deps, "before");
  // Nothing of it is due, but its row says so: a fault nobody knows of yet.
  const { cases } = deps.store.organisation("heuchelheim");
  const [only] = (await cases.list({ limit: 1 })).cases;
  const { caseId, seq, ...record } = (await cases.load(only?.caseId ?? ""))!;
  const next = { ...record, wake: START };
  expect(await cases.append({ caseId, expected: seq, next, events: [noteEvent(seq + 1, START)] })).toEqual({
    ok: true,
  });
  let claims = 0;
  const claim = async (): Promise<void> => void (claims += 1);
  begins(
    watching(deps, claim, async () => undefined),
    20,
  );
  await pause(1000);
  expect(claims).toBeLessThan(120);
  expect(town?.log.filter(({ event: name }) => name === "work-failed")).toMatchObject([
    { case: caseId, code: "not-moved", times: 1 },
  ]);
});

it("P30 an effect that no step waits for any more is performed once, then its case rests", async () => {
  const ids: string[] = [];
  const { deps } = await opens(async ({ id }) => void ids.push(id));
  await sends(town as Town, "/heuchelheim/meldung");
  const { cases } = deps.store.organisation("heuchelheim");
  const [only] = (await cases.list({ limit: 1 })).cases;
  const put = await cases.effects(only?.caseId ?? "");
  await workOnce(deps, "before");
  // Its row is there again: a fault nobody knows of yet.
  const { caseId, seq, ...record } = (await cases.load(only?.caseId ?? ""))!;
  const [next, events] = [{ ...record, wake: START }, [noteEvent(seq + 1, START)]];
  await cases.append({ caseId, expected: seq, next, effects: { put, remove: [] }, events });
  ids.length = 0;
  await workOnce(deps, "p");
  expect(ids).toHaveLength(1);
});

it("a step that comes while its case is given back is served at once", async () => {
  const ids: string[] = [];
  const { deps } = await opens(async ({ id }) => void ids.push(id));
  await sends(town as Town, "/heuchelheim/meldung");
  // The case is given back, and whoever gives it back hears of it late.
  const { worker } = deps.store;
  const late = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    await again();
    await pause(500);
    return result;
  };
  let isFirst = true;
  const again = async (): Promise<void> => {
    const { cases } = deps.store.organisation("heuchelheim");
    const [only] = (await cases.list({ limit: 1 })).cases;
    const { caseId, seq, ...record } = (await cases.load(only?.caseId ?? ""))!;
    if (!isFirst) return;
    isFirst = false;
    const at = deps.clock();
    await cases.append({
      caseId,
      expected: seq,
      next: { ...record, wake: at },
      events: [noteEvent(seq + 1, at)],
    });
  };
  const slow: typeof worker = { ...worker, rest: (lease, rest) => late(worker.rest(lease, rest)) };
  let claims = 0;
  const claimDue: typeof worker.claimDue = async (asked) => {
    const found = await worker.claimDue(asked);
    claims += found.length;
    return found;
  };
  begins({ ...deps, store: { ...deps.store, worker: { ...slow, claimDue } } }, 20);
  await expect.poll(() => claims, { timeout: 5000 }).toBe(2);
  await Promise.all(workers.splice(0).map((one) => one.stop()));
  const [only] = (await deps.store.organisation("heuchelheim").cases.list({ limit: 1 })).cases;
  // Nobody keeps it: whoever may claim it next need not wait until a lease is over.
  const soon = new Date(Date.parse(deps.clock()) + 3_600_000).toISOString();
  const found = await worker.claimDue({ now: soon, leaseUntil: soon, by: "x", limit: 9 });
  expect(found).toMatchObject([{ caseId: only?.caseId, deaths: 0 }]);
  expect(ids).toHaveLength(1);
});

it("two mails of one organisation that hang do not slow another one's down", async () => {
  const { deps, left, goOn } = await hanging();
  for (const at of [1, 2]) await sends(town as Town, "/heuchelheim/meldung", `wartet${at}@example.org`);
  for (let at = 0; at < 8; at += 1) await sends(town as Town, "/kassel/meldung", `k${at}@example.org`);
  const began = performance.now();
  begins(deps).nudge();
  await expect.poll(() => left.length, { timeout: 20_000, interval: 5 }).toBe(8);
  // One a second before.
  expect(performance.now() - began).toBeLessThan(4000);
  goOn();
});

import { startWorker, workOnce, type Deps } from "@blaupause/server";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";
import { mortal } from "./mortal.ts";

// Cases over which processes died, beside others that are well.

const START = Date.parse("2026-07-10T07:00:00.000Z");
const hours = (count: number): string => new Date(START + count * 3_600_000).toISOString();
const ORGS = ["heuchelheim", "kassel", "wiesbaden"];

let town: Town;
const workers: ReturnType<typeof startWorker>[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await town.close();
});
async function opens(sendMail: NonNullable<Deps["sendMail"]>): Promise<void> {
  town = await openTown(hours(0), { sendMail });
  for (const organisation of ORGS) await putOnOffer(town, organisation, told("meldung"));
}
const mails = (organisation: string, to: string) =>
  sends(town, `/${organisation}/meldung`, `${to}@example.org`);
type Worker = Deps["store"]["worker"];
/** Whatever is due there: so many processes had it and died. */
async function dead(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const now = town.deps.clock();
    const leaseUntil = new Date(Date.parse(now) + 60_000).toISOString();
    await town.deps.store.worker.claimDue({ now, leaseUntil, by: `dead${count}`, limit: 9 });
    town.goTo(leaseUntil);
  }
}
/** The first case that is claimed is one of this organisation. */
function firstOf(org: string, worker: Worker = town.deps.store.worker): Worker {
  let isFirst = true;
  return {
    ...worker,
    claimDue: (claim) => {
      const except = isFirst ? ORGS.filter((other) => other !== org) : claim.except;
      isFirst = false;
      return worker.claimDue({ ...claim, ...(except === undefined ? {} : { except }) });
    },
  };
}
const withWorker = (worker: Worker): Deps => ({ ...town.deps, store: { ...town.deps.store, worker } });

it("P31 a suspect case is alone in hand, also where another was in hand before it", async () => {
  const now: string[] = [];
  const beside: string[][] = [];
  await opens(async ({ to }) => {
    now.push(to);
    beside.push([...now]);
    await pause(to.startsWith("erst") ? 200 : 400);
    now.splice(now.indexOf(to), 1);
  });
  await mails("heuchelheim", "suspekt");
  await dead(2);
  await mails("kassel", "erst");
  await mails("wiesbaden", "dritte");
  await workOnce(withWorker(firstOf("kassel")), "p");
  expect(beside.flat()).toContain("suspekt@example.org");
  expect(beside.filter((those) => those.includes("suspekt@example.org") && those.length > 1)).toEqual([]);
});

it("P31 nobody is given up with the one that ends processes, whatever else was in hand when it was claimed", async () => {
  await opens(async () => undefined);
  await mails("kassel", "tot");
  town.goTo(hours(0.001));
  await mails("wiesbaden", "gut");
  let deaths = 0;
  const sent = new Set<string>();
  for (let life = 1; life <= 16; life += 1) {
    town.goTo(hours(life));
    await mails("heuchelheim", `verkehr${life}`);
    await new Promise<void>((resolve) => {
      let isDead = false;
      const sendMail: NonNullable<Deps["sendMail"]> = async ({ to }) => {
        if (to.startsWith("verkehr")) return pause(60);
        // It takes longer than the other needs to end the process.
        await pause(to.startsWith("gut") ? 200 : 100);
        if (isDead) return new Promise(() => undefined);
        if (to.startsWith("gut")) return void sent.add(to);
        [isDead, deaths] = [true, deaths + 1];
        resolve();
        return new Promise(() => undefined);
      };
      const store = mortal(town.deps.store, () => isDead);
      const worker = firstOf("heuchelheim", store.worker);
      void workOnce({ ...town.deps, sendMail, store: { ...store, worker } }, `life${life}`).then(() =>
        resolve(),
      );
    });
  }
  expect([deaths, [...sent]]).toEqual([12, ["gut@example.org"]]);
}, 60_000);

it("who hangs, and a suspect case behind it, keep another organisation's mail from leaving for seconds, not longer", async () => {
  const left: string[] = [];
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await opens(async ({ to }) => {
    if (!to.startsWith("frei")) await held;
    left.push(to);
  });
  await mails("heuchelheim", "suspekt");
  await dead(2);
  await mails("kassel", "haengt");
  const worker = startWorker(withWorker(firstOf("kassel")), 50, 1000);
  workers.push(worker);
  await pause(300);
  await mails("wiesbaden", "frei");
  await expect.poll(() => left, { timeout: 9000 }).toEqual(["frei@example.org"]);
  goOn();
}, 30_000);

it("P31 a server that is told to end and cannot wait gives back what it has in hand: nobody is suspect for that", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await opens(() => held);
  await mails("heuchelheim", "haengt");
  const worker = startWorker(town.deps, 50);
  workers.push(worker);
  worker.nudge();
  await pause(300);
  const now = town.deps.clock();
  const claim = { now, leaseUntil: now, by: "next", limit: 1 };
  expect(await town.deps.store.worker.claimDue(claim)).toEqual([]);
  await worker.letGo();
  expect(await town.deps.store.worker.claimDue(claim)).toMatchObject([{ deaths: 0 }]);
  goOn();
});

/** A server that hangs at the first mail is found hanging after minutes, and has to end. True: it came to a mail. */
async function hangs(passes: (ms: number) => void): Promise<boolean> {
  let comes = (): void => undefined;
  const isAtMail = new Promise<boolean>((resolve) => (comes = () => resolve(true)));
  const sendMail: NonNullable<Deps["sendMail"]> = () => {
    comes();
    return new Promise(() => undefined);
  };
  const worker = startWorker({ ...town.deps, sendMail }, 20);
  worker.nudge();
  const came = await Promise.race([isAtMail, pause(1000, false)]);
  passes(200_000);
  void worker.stop();
  await worker.letGo();
  return came;
}

it("P31 servers that hang at an effect and have to end count as dead over it: it is given up, not tried for ever", async () => {
  const measured = performance.now.bind(performance);
  let waited = 0;
  const elapsed = vi.spyOn(performance, "now").mockImplementation(() => measured() + waited);
  await opens(async () => undefined);
  await mails("heuchelheim", "haengt");
  let hung = 0;
  for (let life = 1; life <= 14; life += 1) {
    hung += Number(await hangs((ms) => void (waited += ms)));
    town.goTo(hours(life));
  }
  elapsed.mockRestore();
  expect(hung).toBe(12);
}, 30_000);

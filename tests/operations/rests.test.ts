import type { Service } from "@blaupause/model";
import { packedState, startWorker, stateOf, type Deps } from "@blaupause/server";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { noteEvent } from "../builders/noteEvent.ts";
import { asking, putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

// Cases that fail each time: they rest, are told in the log, and keep nobody else from being served.

let town: Town | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});
const START = "2026-07-10T07:00:00.000Z";
async function works(deps: Deps, ms: number, everyMs = 50): Promise<void> {
  const worker = startWorker(deps, everyMs);
  await pause(ms);
  await worker.stop();
}

/** Nothing but a letter, which needs no mail server. */
function writing(): Service {
  const service = told("brief");
  const { mail } = service.process.nodes;
  const letter = { ...mail, connector: "document", with: { document: "brief" } } as never;
  return { ...service, process: { nodes: { ...service.process.nodes, mail: letter } } };
}

it("a mail server that hangs keeps no letter of another organisation waiting", async () => {
  const speed = 50;
  let [now, began] = [Date.parse(START), 0];
  const clock = () =>
    new Date(began === 0 ? (now += 5) : now + (performance.now() - began) * speed).toISOString();
  const sendMail = async (): Promise<void> => {
    await pause(10_000 / speed);
    throw new Error("Greeting never received");
  };
  town = await openTown(START, { clock, sendMail });
  const asks = ["heuchelheim", "kassel", "wiesbaden"];
  for (const organisation of asks) await putOnOffer(town, organisation, asking("frage"));
  await putOnOffer(town, "musterstadt", writing());
  for (let at = 0; at < 60; at += 1) await sends(town, `/${asks[at % 3]}/frage`, `a${at}@example.org`);
  await sends(town, "/musterstadt/brief");
  const { cases } = town.deps.store.organisation("musterstadt");
  const [last] = (await cases.list({ limit: 1 })).cases;
  const waiting = async () => (await cases.effects(last?.caseId ?? "")).length;
  expect(await waiting()).toBe(1);
  began = performance.now();
  await works(town.deps, 6000, 40);
  expect(await waiting()).toBe(0);
}, 120_000);

it("P30 a case that takes no more is not sent the same mail again and again, and the log says so", async () => {
  let mails = 0;
  town = await openTown(START, {
    sendMail: async () => {
      mails += 1;
    },
  });
  await putOnOffer(town, "heuchelheim", told("meldung"));
  await sends(town, "/heuchelheim/meldung");
  const { cases } = town.deps.store.organisation("heuchelheim");
  const [only] = (await cases.list({ limit: 1 })).cases;
  const record = await cases.load(only?.caseId ?? "");
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null) throw new Error("no case");
  // What other systems answered has filled it up to its limit.
  const room = 1024 * 1024 - JSON.stringify(packedState(state)).length - 30;
  const full = { ...state, data: { ...state.data, x: "y".repeat(room) } };
  const { caseId, seq, state: _, columns, ...head } = record as typeof record & { columns: never };
  const next = { ...head, columns, state: packedState(full as never) } as never;
  expect(
    await cases.append({ caseId, expected: seq, next, events: [noteEvent(seq + 1, START)] }),
  ).toMatchObject({ ok: true });
  const worker = startWorker(town.deps, 20);
  const failures = () => (town?.log ?? []).filter(({ event: name }) => name === "work-failed");
  await expect.poll(() => failures().length, { timeout: 5000 }).toBe(1);
  for (let hour = 1; hour <= 24; hour += 1) {
    town.goTo(new Date(Date.parse(START) + hour * 3_600_000).toISOString());
    await expect.poll(() => failures().length, { timeout: 5000 }).toBe(hour + 1);
  }
  await worker.stop();
  expect(mails).toBe(1);
  expect(failures()[0]).toMatchObject({
    org: "heuchelheim",
    case: caseId,
    code: "case-too-large",
    times: 1,
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { putOnOffer, sends, timed, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
let asked = 0;
beforeAll(async () => {
  town = await openTown(undefined, {
    // Long enough to be taken for silent.
    sendMail: async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 5100));
      throw new Error("ETIMEDOUT");
    },
  });
  await putOnOffer(town, "heuchelheim", told("still"));
});
afterAll(() => town.close());

it("who is silent for others costs a case no try, nor a step: it asks again half a minute later", async () => {
  for (let count = 0; count < 4; count += 1) await sends(town, "/heuchelheim/still");
  await town.work();
  const { cases } = town.deps.store.organisation("heuchelheim");
  const all = (await cases.list({ limit: 9 })).cases;
  const rows = await Promise.all(
    all.map(async ({ caseId }) => (await cases.dueEffects(caseId, "2099-01-01T00:00:00.000Z"))[0]),
  );
  expect(asked).toBe(2);
  expect(rows.map((row) => row?.tries).toSorted()).toEqual([0, 0, 1, 1]);
  const failed = town.log.filter(({ event }) => event === "work-failed");
  expect(failed).toEqual([]);
  const { claimDue } = town.deps.store.worker;
  const dueIn = async (seconds: number) => {
    const now = new Date(Date.parse(town.deps.clock()) + seconds * 1000).toISOString();
    return (await claimDue({ now, leaseUntil: now, by: "looks", limit: 9 })).length;
  };
  expect([await dueIn(29), await dueIn(31)]).toEqual([0, 4]);
}, 30_000);

it("what nobody is asked for takes no turn of its case: letters among forty such mails are written at once", async () => {
  const { process, ...service } = timed("viele", 1);
  const { mail, teilen, ...nodes } = process.nodes;
  const steps = Array.from({ length: 50 }, (_, at) => `schritt${at}`);
  const letter = { connector: "document", with: { document: "brief" } };
  const stepAt = (id: string, at: number) =>
    [id, { ...mail, ...(at % 5 === 4 ? letter : {}), outgoing: [{ id: `c${at}`, to: "ende" }] }] as const;
  const all = {
    ...nodes,
    teilen: { ...teilen, outgoing: [...steps, "warten1"].map((to, at) => ({ id: `g${at}`, to })) },
    ...Object.fromEntries(steps.map(stepAt)),
  };
  await putOnOffer(town, "kassel", { ...service, process: { nodes: all as unknown as typeof nodes } });
  await sends(town, "/kassel/viele");
  await town.work();
  const { cases, files } = town.deps.store.organisation("kassel");
  const [only] = (await cases.list({ limit: 1 })).cases;
  expect(await files.list(only?.caseId ?? "")).toHaveLength(10);
}, 30_000);

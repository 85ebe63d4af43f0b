import { afterAll, beforeAll, expect, it } from "vitest";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
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

it("who is silent for others costs a case no try: it is asked again five minutes later", async () => {
  for (let count = 0; count < 4; count += 1) await sends(town, "/heuchelheim/still");
  await town.work();
  const { cases } = town.deps.store.organisation("heuchelheim");
  const all = (await cases.list({ limit: 9 })).cases;
  const rows = await Promise.all(
    all.map(async ({ caseId }) => (await cases.dueEffects(caseId, "2099-01-01T00:00:00.000Z"))[0]),
  );
  const waits = rows.map((row) => [
    row?.tries,
    (Date.parse(row?.due ?? "") - Date.parse(town.deps.clock())) / 1000,
  ]);
  expect(asked).toBe(2);
  expect(waits.toSorted((one, other) => Number(one[0]) - Number(other[0]))).toEqual([
    [0, 300],
    [0, 300],
    [1, 30],
    [1, 30],
  ]);
}, 30_000);

import { afterAll, beforeAll, expect, it } from "vitest";
import { applies, offers, told } from "../builders/toldService.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
const tried: string[] = [];
beforeAll(async () => {
  town = await openTown(undefined, {
    sendMail: () => {
      tried.push(town.deps.clock());
      return Promise.reject(new Error("ECONNREFUSED"));
    },
  });
});
afterAll(() => town.close());

it("P19 what fails is tried six times, later and later, and then stands still where somebody sees it", async () => {
  const weber = await signedIn(town, "weber");
  const content = { service: told("erzaehlt"), journeys: {} };
  await weber.post("/api/services", { content, origin: null });
  await offers(town, "erzaehlt");
  await applies(town, "/heuchelheim/erzaehlt");
  const { cases } = town.deps.store.organisation("heuchelheim");
  const [sent] = (await cases.list({ limit: 9 })).cases;
  const id = sent?.caseId ?? "";
  for (let round = 0; round < 12; round += 1) {
    const [next] = await cases.dueEffects(id, "2099-01-01T00:00:00.000Z");
    if (next?.due == null) break;
    town.goTo(next.due);
    await town.work();
  }
  expect(tried).toHaveLength(6);
  const waits = tried.slice(1).map((at, index) => Date.parse(at) - Date.parse(tried[index] ?? ""));
  for (const [index, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan(waits[index] ?? 0);
  const state = (await cases.load(id))?.state as { tokens: Record<string, object> } | undefined;
  expect(Object.values(state?.tokens ?? {})).toMatchObject([
    { type: "incident", params: { code: "gave-up" } },
  ]);
  expect(await cases.dueEffects(id, "2099-01-01T00:00:00.000Z")).toEqual([]);
});

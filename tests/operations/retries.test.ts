import { afterAll, beforeAll, expect, it } from "vitest";
import { applies, offers, told } from "../builders/toldService.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
const tried: string[] = [];
let fault: object = {};
beforeAll(async () => {
  town = await openTown(undefined, {
    sendMail: () => {
      tried.push(town.deps.clock());
      return Promise.reject(Object.assign(new Error("no"), fault));
    },
  });
});
afterAll(() => town.close());

it.each([
  ["what is refused is tried six times", { code: "EENVELOPE", responseCode: 550 }, 6, 0.5],
  ["a server that is away is tried for a day", { code: "ECONNREFUSED" }, 30, 24],
] as const)(
  "P19 %s, later and later, and then stands still where somebody sees it",
  async (_, fails, times, most) => {
    [fault, tried.length] = [fails, 0];
    const id = await sent(`erzaehlt-${times}`);
    const { cases } = town.deps.store.organisation("heuchelheim");
    for (let round = 0; round < 40; round += 1) {
      const [next] = await cases.dueEffects(id, "2099-01-01T00:00:00.000Z");
      if (next?.due == null) break;
      town.goTo(next.due);
      await town.work();
    }
    expect(tried).toHaveLength(times);
    const waits = tried.slice(1).map((at, index) => Date.parse(at) - Date.parse(tried[index] ?? ""));
    for (const [index, wait] of waits.slice(1).entries())
      expect(wait).toBeGreaterThanOrEqual(waits[index] ?? 0);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(most * 3_600_000);
    const state = (await cases.load(id))?.state as { tokens: Record<string, object> } | undefined;
    expect(Object.values(state?.tokens ?? {})).toMatchObject([
      { type: "incident", params: { code: "gave-up" } },
    ]);
    expect(await cases.dueEffects(id, "2099-01-01T00:00:00.000Z")).toEqual([]);
  },
);

it("P19 what is refused after five times away has six tries of its own", async () => {
  [fault, tried.length] = [{ code: "ECONNREFUSED" }, 0];
  const id = await sent("erzaehlt-beides");
  const { cases } = town.deps.store.organisation("heuchelheim");
  for (let round = 0; round < 20; round += 1) {
    if (tried.length === 5) fault = { code: "EENVELOPE", responseCode: 550 };
    const [next] = await cases.dueEffects(id, "2099-01-01T00:00:00.000Z");
    if (next?.due == null) break;
    town.goTo(next.due);
    await town.work();
  }
  expect(tried).toHaveLength(11);
});

async function sent(service: string): Promise<string> {
  const weber = await signedIn(town, "weber");
  await weber.post("/api/services", { content: { service: told(service), journeys: {} }, origin: null });
  await offers(town, service);
  await applies(town, `/heuchelheim/${service}`);
  const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 });
  return cases.find((one) => one.service === service)?.caseId ?? "";
}

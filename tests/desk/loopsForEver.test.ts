import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appliesSmall, offersSmall } from "../builders/smallService.ts";
import { caseOf } from "../stories/caseOf.ts";
import { openTown, type Town } from "../stories/town.ts";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Between the start and the office two gateways that send each other what they get, over a dear condition. */
function looping(): Service {
  const service = minimalService();
  const { eingang, ...rest } = service.process.nodes;
  if (eingang?.type !== "startEvent") throw new Error("no start");
  const dear = "count(for i in 1..900000 return i) > 0";
  const nodes = {
    ...rest,
    eingang: { ...eingang, outgoing: [{ id: "f1", to: "hin" }] },
    hin: {
      type: "exclusiveGateway" as const,
      title: "Hin",
      outgoing: [
        { id: "f3", to: "her", condition: dear },
        { id: "f4", to: "pruefen", default: true },
      ],
    },
    her: { type: "exclusiveGateway" as const, title: "Her", outgoing: [{ id: "f5", to: "hin" }] },
  };
  return { ...service, process: { ...service.process, nodes } };
}

it("P38 an application in a process that loops is taken in and told of; nobody else waits for it", async () => {
  await offersSmall(town, "heuchelheim", "steueramt", looping());
  const health = createClient(town.url);
  let longest = 0;
  const over = new AbortController();
  const asksOn = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const before = performance.now();
      expect((await health.get("/health")).status).toBe(200);
      longest = Math.max(longest, performance.now() - before);
    }
  };
  const asking = asksOn();
  const number = await appliesSmall(town, "heuchelheim", "Eva").finally(() => over.abort());
  await asking;
  expect(number).not.toBe("");
  const { status, tokens, data } = await caseOf(town, "heuchelheim", number);
  expect([status, data]).toEqual(["open", { antrag: { name: "Eva" } }]);
  expect(Object.values(tokens)).toMatchObject([{ type: "incident", code: "step-budget" }]);
  // A second is the budget; a busy machine has some room. Without it the loop ends never.
  expect(longest).toBeLessThan(10_000);
  const { body } = await (await signedIn(town, "vogt")).get(`/api/cases/${number}`);
  expect(body).toMatchObject({ incidents: [{ code: "step-budget" }] });
});

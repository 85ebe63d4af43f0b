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

it("P38 an application in a process that loops is taken in and told of; the loop ends after two rounds", async () => {
  await offersSmall(town, "heuchelheim", "steueramt", looping());
  const number = await appliesSmall(town, "heuchelheim", "Eva");
  expect(number).not.toBe("");
  const { status, tokens, data } = await caseOf(town, "heuchelheim", number);
  expect([status, data]).toEqual(["open", { antrag: { name: "Eva" } }]);
  expect(Object.values(tokens)).toMatchObject([{ type: "incident", code: "step-budget" }]);
  // Counted: so dear a condition is looked at twice. With a budget for each of them nobody else would be answered
  // for five hundred rounds.
  const { cases } = town.deps.store.organisation("heuchelheim");
  const found = (await cases.list({ limit: 200 })).cases.find((one) => one.number === number);
  const links = await cases.events(found?.caseId ?? "");
  expect(links.filter(({ type, node }) => type === "gatewayPassed" && node === "hin")).toHaveLength(2);
  const client = createClient(town.url);
  expect((await client.get("/health")).status).toBe(200);
  const { body } = await (await signedIn(town, "vogt")).get(`/api/cases/${number}`);
  expect(body).toMatchObject({ incidents: [{ code: "step-budget" }] });
});

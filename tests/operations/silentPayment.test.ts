import { afterEach, expect, it } from "vitest";
import { openLanes } from "../../server/src/effects/lanes.ts";
import { savePaymentSettings } from "../../server/src/payment/settings.ts";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openBothClocks, type BothClocks } from "./bothClocks.ts";

const MINUTE = 60_000;
let clocks: BothClocks;
afterEach(() => clocks.close());

function paying() {
  const service = told("zahlen");
  const { mail } = service.process.nodes;
  const asked = { ...mail, connector: "payment", with: { amount: 12.5, purpose: "x" } };
  return { ...service, process: { nodes: { ...service.process.nodes, mail: asked } } } as typeof service;
}

it("a mail server that hangs keeps nobody from paying for longer than one who waits alone, however many wait", async () => {
  clocks = await openBothClocks((passes) => () => {
    passes(30_000);
    return Promise.reject(Object.assign(new Error("no"), { code: "ETIMEDOUT" }));
  });
  const { town, passes } = clocks;
  const store = town.deps.store.organisation("heuchelheim");
  const provider = { url: "https://p.example", originatorId: "a", endPointId: "b", since: "2026-07-10" };
  await savePaymentSettings(store, { ...provider, credential: { type: "none" } }, 0);
  await putOnOffer(town, "heuchelheim", paying());
  for (let at = 0; at < 12; at += 1) await sends(town, "/heuchelheim/zahlen", `p${at}@d${at}.example`);
  const lanes = openLanes(town.deps, "p", {});
  const { cases } = await store.cases.list({ limit: 20 });
  const left = async () =>
    (await Promise.all(cases.map(({ caseId }) => store.cases.effects(caseId)))).flat().length;
  for (let times = 0; times < 240 && (await left()) > 0; times += 1) {
    while ((await lanes.round()) > 0);
    await lanes.ended();
    passes(10_000);
  }
  expect(cases).toHaveLength(12);
  expect(await left()).toBe(0);
  expect(clocks.waited() / MINUTE).toBeLessThan(22);
}, 60_000);

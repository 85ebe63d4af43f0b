import { afterEach, expect, it } from "vitest";
import { openLanes } from "../../server/src/effects/lanes.ts";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openBothClocks, type BothClocks } from "./bothClocks.ts";

let clocks: BothClocks;
afterEach(() => clocks.close());

it("a mail server that hangs over mails to some holds up no mail to others, of their domain either", async () => {
  const left: string[] = [];
  clocks = await openBothClocks((passes) => async ({ to }) => {
    if (!to.startsWith("haengt")) return void left.push(to);
    passes(30_000);
    throw Object.assign(new Error("no"), { code: "ETIMEDOUT" });
  });
  const { town, passes } = clocks;
  for (const org of ["heuchelheim", "kassel"]) await putOnOffer(town, org, told("meldung"));
  const lanes = openLanes(town.deps, "p", {});
  const works = async (): Promise<void> => {
    while ((await lanes.round()) > 0);
    await lanes.ended();
  };
  for (let at = 0; at < 8; at += 1) {
    await sends(town, "/heuchelheim/meldung", `haengt${at}@example.org`);
    await works();
  }
  // Each has hung twice: before, it is taken for bad luck.
  for (let times = 0; times < 60; times += 1) {
    passes(30_000);
    await works();
  }
  for (let at = 0; at < 6; at += 1) {
    await sends(town, "/kassel/meldung", `gut${at}@example.org`);
    // Within two minutes, while those that hang are tried on and on.
    for (let times = 0; times < 12; times += 1) {
      passes(10_000);
      await works();
    }
    expect(left).toHaveLength(at + 1);
    passes(300_000);
    await works();
  }
}, 60_000);

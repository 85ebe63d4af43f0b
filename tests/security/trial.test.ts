import type { Deps } from "@blaupause/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { applies, offers, told } from "../builders/toldService.ts";
import { signedIn } from "./staff.ts";

// A draft that is tried out lives apart: what it sends reaches nobody, what it does is no figure, and no number is used.

const sent: string[] = [];
const counted: string[] = [];
const nothing = (): void => {};
const watch: Deps["watch"] = {
  request: nothing,
  store: nothing,
  told: nothing,
  event: (type) => counted.push(type),
  effect: (kind) => counted.push(kind),
  lag: () => counted.push("lag"),
};

let town: Town;
beforeAll(async () => {
  town = await openTown(undefined, {
    watch,
    sendMail: async ({ to }) => {
      sent.push(to);
    },
  });
});
afterAll(() => town.close());

it("nobody is written to, nothing is counted, and the town's own numbers go on where they were", async () => {
  const weber = await signedIn(town, "weber");
  const content = { service: told("probiert"), journeys: {} };
  expect((await weber.post("/api/services", { content, origin: null })).status).toBe(200);
  const opened = await weber.post("/api/services/probiert/trial", { values: {} });
  const path = new URL((opened.body as { url: string }).url).pathname;
  const { entries } = (await (await signedIn(town, "henkel")).get("/api/log")).body as { entries: object[] };
  expect(entries[0]).toMatchObject({
    what: "trial-opened",
    about: "probiert",
    by: "Jana Weber",
    isPerson: true,
  });
  await applies(town, path);
  const trial = town.deps.store.organisation(path.split("/")[1] ?? "");
  const [mine] = (await trial.cases.list({ limit: 9 })).cases;
  expect(mine?.number).toMatch(/^PROBE-/);
  const kept = await trial.mails.list({ limit: 9 });
  expect(kept.map(({ content: mail }) => (mail as { to: string }).to)).toContain("jana@example.org");
  expect([sent, counted]).toEqual([[], []]);

  // The same service for real: that is what would have been seen.
  await offers(town, "probiert");
  await applies(town, "/heuchelheim/probiert");
  const [real] = (await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 })).cases;
  expect(real?.number).toMatch(/-00001$/);
  expect(sent).toEqual(["jana@example.org"]);
  expect(new Set(counted)).toEqual(new Set([...counted, "taskCreated", "mail", "lag"]));
});

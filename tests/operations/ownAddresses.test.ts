import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const statusOf = async (path: string): Promise<number> => (await fetch(`${town.url}${path}`)).status;

it("what a proxy closes has no second spelling that it would let through", async () => {
  expect([await statusOf("/ready"), await statusOf("/health")]).toEqual([200, 200]);
  for (const path of ["/Ready", "/HEALTH", "/Metrics", "//ready", "/%72eady"])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

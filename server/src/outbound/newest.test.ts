import { expect, it } from "vitest";
import { openNewest } from "./newest.ts";

it("what was set longest ago goes first, and nothing else with it", () => {
  const { get, set, values } = openNewest<number>(2);
  set("one", 1);
  set("two", 2);
  set("one", 3);
  set("three", 4);
  expect([get("one"), get("two"), get("three"), values()]).toEqual([3, undefined, 4, [3, 4]]);
});

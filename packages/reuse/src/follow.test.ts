import { openService } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { follow } from "./follow.ts";
import { expect, it } from "vitest";

it("a service without settings stays without when its elements move", () => {
  const { settings: _, ...bare } = minimalService();
  const after = follow(bare, new Map([["forms/antrag/fields/name", "forms/antrag/fields/nachname"]]));
  expect([after.settings, openService(after as never).ok]).toEqual([undefined, true]);
});

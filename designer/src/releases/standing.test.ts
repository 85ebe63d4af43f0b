import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

const service = minimalService();
const online = { url: "/stadt/hunde", since: "2026-03-02T09:00:00Z" };
const release = (state: "approved" | "requested", number: number) => ({ state, number }) as never;
const found = {
  online,
  approved: service as never,
  releases: [release("requested", 3), release("approved", 2)],
};

it("says which release is public, and that the draft is still the same", () => {
  expect(standingOf(found, service)).toEqual({ ...online, number: 2, isChanged: false });
});
it("says that the draft was changed since", () => {
  expect(standingOf(found, { ...service, title: "Neu" })?.isChanged).toBe(true);
});
it("says nothing of a draft where it was put on offer without a release", () => {
  const bare = { online, approved: null, releases: [] };
  expect(standingOf(bare, service)).toEqual({ ...online, number: null, isChanged: null });
});
it("is nothing where nothing is public", () => {
  expect(standingOf({ ...found, online: null }, service)).toBeNull();
});

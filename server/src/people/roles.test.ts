import { expect, it } from "vitest";
import type { Person } from "./person.ts";
import { rolesOf } from "./roles.ts";

const person = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  name: id,
  email: null,
  subject: null,
  roles: [],
  isActive: true,
  substitute: null,
  ...over,
});
const vogt = person("vogt", {
  roles: ["steueramt", "admin"],
  substitute: { person: "okafor", until: "2026-07-31" },
});
const okafor = person("okafor", { roles: ["ordnungsamt"] });

it("gives who stands in the office, and nothing of what is beside it", () => {
  expect(rolesOf(okafor, [vogt, okafor], "2026-07-31")).toEqual(["ordnungsamt", "steueramt"]);
  expect(rolesOf(vogt, [vogt, okafor], "2026-07-31")).toEqual(["steueramt", "admin"]);
});
it("ends with the last day, and with the person who is away", () => {
  expect(rolesOf(okafor, [vogt, okafor], "2026-08-01")).toEqual(["ordnungsamt"]);
  expect(rolesOf(okafor, [{ ...vogt, isActive: false }, okafor], "2026-07-31")).toEqual(["ordnungsamt"]);
});

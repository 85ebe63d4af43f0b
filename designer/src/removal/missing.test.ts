import { usesOf } from "@blaupause/check";
import { changeAll, openService, type JsonObject, type Service } from "@blaupause/model";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { removeSteps } from "../process/graph/removeSteps.ts";
import { missing } from "./missing.ts";

const folder = new URL("../../../templates/hundesteuer-anmeldung/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), "utf8")) as JsonObject;
const service = ((): Service => {
  const result = openService(read("service.json"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
})();
const files = readdirSync(new URL("journeys/", folder));
const journeys = Object.fromEntries(files.map((file) => [file, read(`journeys/${file}`)]));
const missed = (...gone: readonly string[]) => missing({ service, journeys }, usesOf(service), gone);
const from = (...gone: readonly string[]) => missed(...gone).users.map((use) => use.from);

describe("what is to go is missed", () => {
  it("by the conditions that compare with an answer, and by the example cases that give it", () => {
    const answer = "forms/antrag/fields/zahlweise/options/lastschrift";
    expect(from(answer)).toContain("forms/antrag/fields/iban");
    expect(missed(answer).journeys.length).toBeGreaterThan(0);
    expect(missed(answer).journeys.length).toBeLessThan(files.length);
  });

  it("by the example cases that answer a question or expect a letter", () => {
    expect(missed("forms/antrag/fields/vornamen").journeys).toEqual(files);
    expect(missed("documents/eingangsbestaetigung").journeys).toContain("01-ein-hund.json");
  });

  it("by who names a setting, a deadline, a role, a row of nothing", () => {
    expect(from("settings/fields/satzErsthund").some((one) => one.startsWith("decisions/"))).toBe(true);
    expect(from("deadlines/nachreichung").some((one) => one.startsWith("process/nodes/"))).toBe(true);
    const [role = ""] = Object.keys(service.roles ?? {});
    expect(from(`roles/${role}`).length).toBeGreaterThan(0);
    expect(missed("decisions/steuersatz/rows/gibtEsNicht")).toEqual({ users: [], journeys: [] });
  });
});

describe("a step that goes", () => {
  it("says what goes with it, what is left of it, and who reads what only it wrote", () => {
    const removal = removeSteps(service, ["pruefen"]);
    expect(removal?.along.map((one) => one.split("/").at(-1))).toEqual(["erinnern", "mahnen", "erinnert"]);
    expect(removal?.left).toEqual(["documents/erinnerung"]);
    const readers = removal?.users.map((use) => use.from) ?? [];
    expect(readers).toContain("documents/bescheid/blocks/abweichung");
    expect(readers).toContain("process/nodes/weiche/outgoing/f7");
    expect(readers).not.toContain("process/nodes/pruefen");
  });

  it("takes several at once, and leaves a letter that another step sends", () => {
    const removal = removeSteps(service, ["nachfordern", "erinnern"]);
    const after = changeAll(service, removal?.changes ?? []);
    if (!after.ok) throw new Error(JSON.stringify(after.problems));
    const { nodes } = after.service.process;
    expect([nodes["nachfordern"], nodes["erinnern"]]).toEqual([undefined, undefined]);
    expect(removal?.left).not.toContain("documents/bescheid");
    expect(removeSteps(service, ["ende"])).toBeNull();
  });
});

import type { AnswerOf, routes } from "@blaupause/api";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { openValues, requirements } from "./requirements.ts";

type Readiness = AnswerOf<(typeof routes)["readReadiness"]>;
type Criterion = Readiness["criteria"][number];
const criterion = (
  id: string,
  by: Criterion["by"],
  about: string[],
  more: Partial<Criterion> = {},
): Criterion => ({
  id,
  by,
  state: about.length === 0 ? "done" : "open",
  about,
  after: null,
  title: null,
  text: null,
  confirmedBy: null,
  confirmedAt: null,
  ...more,
});
const readiness = (...criteria: Criterion[]): Readiness => ({
  criteria,
  begunAt: null,
  liveAt: null,
  live: null,
  administrators: [],
});
const service: Service = {
  ...minimalService(),
  id: "hunde",
  settings: {
    fields: [
      { id: "iban", type: "text", label: "IBAN der Kasse", required: true },
      { id: "fax", type: "text", label: "Fax" },
      {
        id: "satz",
        type: "group",
        label: "Satz",
        fields: [{ id: "erster", type: "money", label: "Satz für den ersten Hund", required: true }],
      },
      { id: "nur", type: "text", label: "Nur mit IBAN", required: true, visible: "iban != null" },
      {
        id: "zonen",
        type: "list",
        as: "zone",
        label: "Zonen",
        fields: [{ id: "name", type: "text", label: "Name der Zone", required: true }],
      },
    ],
  },
};
const lines = (found: Readiness, upgrade: { service: string; to: string } | null = null) =>
  requirements({ service, errors: [], isTemplate: false }, found, upgrade).map(
    ({ kind, name, count, isDone }) => [kind, name, count, isDone ? "done" : "open"].join(" "),
  );

describe("what the publisher requires", () => {
  it("every required value by its name, with or without a value; what depends on others only when it is missing", () => {
    expect(lines(readiness(criterion("values", "computed", ["satz.erster", "zonen[k1].name"])))).toEqual([
      "errors  0 done",
      "value IBAN der Kasse 1 done",
      "value Satz für den ersten Hund 1 open",
      "value Name der Zone 1 open",
      "journeys  0 done",
      "person  0 done",
    ]);
  });

  it("what blocks going live comes first, each with where it is done", () => {
    const found = readiness(
      criterion("journeys", "computed", ["zwei-hunde", "drei-hunde"]),
      criterion("settle-x", "local", ["decisions/tarif"], { title: "Hundesteuer", state: "open" }),
      criterion("owner", "person", [], { state: "open" }),
      criterion("training", "person", [], { state: "done", confirmedBy: "Sabine Roth" }),
      criterion("own-kasse", "person", [], { title: "Die Kasse weiß Bescheid", state: "open" }),
    );
    const all = requirements({ service, errors: ["forms/antrag/fields/name"], isTemplate: false }, found, {
      service: "hund-anmelden",
      to: "1.1.0",
    });
    expect(all.filter(({ isDone }) => !isDone).map(({ kind, isBlocking }) => [kind, isBlocking])).toEqual([
      ["errors", true],
      ["settle", true],
      ["upgrade", false],
      ["journeys", false],
      ["own", false],
      ["person", false],
    ]);
    expect(Object.fromEntries(all.map(({ kind, href }) => [kind, href]))).toEqual({
      errors: "/amt/leistungen/hunde/formulare/antrag#forms%2Fantrag%2Ffields%2Fname",
      value: "/amt/leistungen/hunde/angaben#values%2Fsatz.erster",
      settle: "/amt/leistungen/hunde/regeln/tarif#decisions%2Ftarif",
      upgrade: "/amt/leistungen/neue-fassung/hund-anmelden",
      journeys: "/amt/leistungen/hunde/probefaelle",
      own: "/amt/leistungen/hunde/startklar",
      person: "/amt/leistungen/hunde/startklar",
    });
    expect(all.find(({ kind }) => kind === "person")?.count).toBe(1);
  });

  it("values that are open in one line by the first names, with the way to the first", () => {
    const missing = requirements(
      { service, errors: [], isTemplate: false },
      readiness(criterion("values", "computed", ["iban", "satz.erster"])),
      null,
    );
    expect(openValues(missing)).toEqual({
      key: "value iban",
      count: 2,
      names: ["IBAN der Kasse", "Satz für den ersten Hund"],
      href: "/amt/leistungen/hunde/angaben#values%2Fiban",
    });
    expect(openValues(missing.filter(({ name }) => name !== "IBAN der Kasse"))).toBeNull();
  });

  it("of whoever makes a template of her own from it, nothing that only going live needs", () => {
    const found = readiness(
      criterion("values", "computed", ["iban"]),
      criterion("settle-x", "local", ["decisions/tarif"], { title: "Hundesteuer", state: "open" }),
      criterion("owner", "person", [], { state: "open" }),
    );
    const upgrade = { service: "hunde", to: "1.1.0" };
    expect(
      requirements({ service, errors: [], isTemplate: true }, found, upgrade).map(({ kind }) => kind),
    ).toEqual(["errors", "upgrade", "journeys"]);
  });
});

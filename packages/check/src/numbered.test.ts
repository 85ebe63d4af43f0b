import type { Decision, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { check } from "./index.ts";

const found = (service: Service) =>
  check(service).map(({ rule, severity, params }) => ({ rule, severity, params }));

it("P33 two parallel branches that write one name are a problem at design time", () => {
  const task = (to: string) => ({
    type: "userTask" as const,
    title: "Prüfen",
    role: "amt",
    form: "pruefung",
    outgoing: [{ id: `${to}f`, to }],
  });
  const both = (second: string | null): Service => ({
    ...minimalService(),
    forms: {
      ...minimalService().forms,
      pruefung: { title: "Prüfung", fields: [{ id: "ok", type: "boolean", label: "Ok" }] },
    },
    process: {
      nodes: {
        eingang: {
          type: "startEvent",
          title: "E",
          form: "antrag",
          outgoing: [
            { id: "a", to: "links" },
            { id: "b", to: "rechts" },
          ],
        },
        links: task("ende"),
        rechts: { ...task("schluss"), ...(second === null ? {} : { as: second }) },
        ende: { type: "endEvent", title: "Ende" },
        schluss: { type: "endEvent", title: "Schluss" },
      },
    },
  });
  const rules = (service: Service): string[] => found(service).map(({ rule }) => rule);
  const [fault] = rules(both(null)).filter((rule) => !rules(both("zweite")).includes(rule));
  expect(fault).toContain("parallel");
});

const tariff = (
  rows: readonly [id: string, when: string][],
  hitPolicy: Decision["hitPolicy"] = "UNIQUE",
): Service => ({
  ...minimalService(),
  forms: {
    antrag: { title: "A", fields: [{ id: "n", type: "integer", label: "N", min: 0, required: true }] },
  },
  decisions: {
    tarif: {
      title: "Tarif",
      inputs: [{ id: "n", expression: "antrag.n", type: "integer", values: ">= 0" }],
      outputs: [{ id: "betrag", type: "money" }],
      hitPolicy,
      rows: rows.map(([id, n]) => ({ id, when: { n }, then: { betrag: "1" } })),
    },
  },
});
it("D2 a table is checked for gaps and overlaps, each with an example", () => {
  const named = (service: Service) => found(service).filter(({ rule }) => rule.startsWith("decision-"));
  expect(
    named(
      tariff([
        ["keine", "0"],
        ["mehr", "> 0"],
      ]),
    ),
  ).toEqual([]);
  const [gap] = named(
    tariff([
      ["keine", "0"],
      ["mehr", "> 1"],
    ]),
  );
  expect([gap?.rule, JSON.stringify(gap?.params)]).toEqual(["decision-gap", expect.stringContaining("1")]);
  const [overlap] = named(
    tariff([
      ["keine", "0"],
      ["mehr", ">= 0"],
    ]),
  );
  expect([overlap?.rule, overlap?.severity, JSON.stringify(overlap?.params)]).toEqual([
    "decision-overlap",
    "error",
    expect.stringContaining("0"),
  ]);
});

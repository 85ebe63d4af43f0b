import type { Node, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { beforeAll, expect, it } from "vitest";
import { german, laterWords } from "../words/words.ts";
import { claimsOf, systemsOf } from "./sources.ts";
import { madeTexts } from "./texts.ts";

beforeAll(() => laterWords("de"));

const place = { zone: "Europe/Berlin", organisation: {}, land: {}, live: {}, profile: null };

it("says what may come from an account, and which other systems get data", () => {
  const service = minimalService();
  const asking: Service = {
    ...service,
    forms: {
      antrag: {
        title: "Antrag",
        fields: [{ id: "name", type: "text", label: "Name", claim: "family_name" }],
      },
    },
    process: {
      nodes: {
        ...service.process.nodes,
        fragen: {
          type: "serviceTask",
          title: "Fragen",
          connector: "http",
          with: { url: "https://register.example/a?b" },
          outgoing: [],
        },
        sagen: {
          type: "serviceTask",
          title: "Sagen",
          connector: "http",
          with: { url: "https://register.example/c" },
          outgoing: [],
        },
        // Where to is worked out when it is sent.
        melden: {
          type: "serviceTask",
          title: "Melden",
          connector: "http",
          with: { url: { feel: "settings.adresse" } },
          outgoing: [],
        },
      },
    },
  };
  expect(claimsOf(asking)).toEqual(["Name"]);
  expect(systemsOf(asking)).toEqual(["Fragen (register.example)", "Sagen (register.example)", "Melden"]);
  const texts = madeTexts(asking, place, german);
  for (const id of ["notice", "record"])
    expect(texts.find((text) => text.id === id)?.paragraphs.join("\n")).toContain(
      "Fragen (register.example), Sagen (register.example), Melden",
    );
  expect([claimsOf(service), systemsOf(service)]).toEqual([[], []]);
  expect(texts.map(({ paragraphs }) => paragraphs.join("\n")).join("\n")).not.toContain("Bezahldienst");
});

it("names the payment provider where somebody pays, and what it is told", () => {
  const service = minimalService();
  const bezahlen: Node = { type: "serviceTask", title: "Bezahlen", connector: "payment", outgoing: [] };
  const paid: Service = { ...service, process: { nodes: { ...service.process.nodes, bezahlen } } };
  const told = madeTexts(paid, place, german);
  for (const id of ["notice", "record"])
    expect(told.find((text) => text.id === id)?.paragraphs.join("\n")).toMatch(
      /Bezahldienst.*Kassenzeichen/s,
    );
});

import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { claimsOf, systemsOf } from "./sources.ts";

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
      },
    },
  };
  expect(claimsOf(asking)).toEqual(["Name"]);
  expect(systemsOf(asking)).toEqual(["register.example"]);
  expect([claimsOf(service), systemsOf(service)]).toEqual([[], []]);
});

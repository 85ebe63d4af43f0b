import { readdirSync, readFileSync } from "node:fs";
import { openService, type Field, type Node, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { check } from "./index.ts";

const templates = new URL("../../../templates/", import.meta.url);
const read = (id: string): Service => {
  const opened = openService(readFileSync(new URL(`${id}/service.json`, templates), "utf8"));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
};

describe("check of whole services", () => {
  it.each(readdirSync(templates))("C %s has no errors", (id) => {
    expect(check(read(id)).filter(({ severity }) => severity === "error")).toEqual([]);
  });
  it("C has nothing to warn of in the dog tax", () => {
    expect(check(read("hundesteuer-anmeldung")).filter(({ severity }) => severity === "warning")).toEqual([]);
  });
  it("C takes less than a second for 200 fields and 60 steps", () => {
    const service = large(200, 60);
    check(service);
    const start = performance.now();
    const problems = check(service);
    const took = performance.now() - start;
    console.log(`check of 200 fields and 60 steps: ${Math.round(took)} ms, ${problems.length} problems`);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(took).toBeLessThan(1000);
  });
});

/** Many questions with conditions and rules, many steps with choices, a letter that prints much of it. */
function large(fields: number, steps: number): Service {
  const questions = Array.from({ length: fields }, (_, index): Field => ({
    id: `f${index}`,
    type: index % 3 === 0 ? "integer" : "text",
    label: `Frage ${index}`,
    required: true,
    personal: { category: "x", purpose: "x" },
    ...(index % 3 === 0 || index < 3
      ? {}
      : { visible: `antrag.f${index - (index % 3)} > ${index} and antrag.f0 != null` }),
  }));
  const nodes: Record<string, Node> = {
    eingang: { type: "startEvent", title: "Eingang", form: "antrag", outgoing: [{ id: "s", to: "n0" }] },
    ende: { type: "endEvent", title: "Ende" },
  };
  for (let index = 0; index < steps; index += 1) {
    const to = index + 1 === steps ? "ende" : `n${index + 1}`;
    nodes[`n${index}`] =
      index % 2 === 0
        ? { type: "userTask", title: `Schritt ${index}`, role: "amt", outgoing: [{ id: `w${index}`, to }] }
        : {
            type: "exclusiveGateway",
            title: `Weiche ${index}`,
            outgoing: [
              { id: `w${index}`, to, condition: `antrag.f${(index * 3) % fields} > 1` },
              { id: `v${index}`, to: "ende", default: true },
            ],
          };
  }
  const blocks = questions.map(({ id }) => ({
    id,
    type: "paragraph" as const,
    text: `Angabe: {antrag.${id}}`,
  }));
  return {
    ...minimalService(),
    forms: { antrag: { title: "Antrag", fields: questions } },
    documents: { brief: { title: "Brief", blocks } },
    process: { nodes },
  };
}

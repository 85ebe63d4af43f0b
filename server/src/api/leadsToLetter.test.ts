import { compile } from "@blaupause/engine/compile";
import type { Node } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, test } from "vitest";
import { leadsToLetter } from "./leadsToLetter.ts";

const task = (to: string, id: string, more: object = {}): Node =>
  ({ type: "userTask", title: "T", role: "amt", outgoing: [{ id, to }], ...more }) as Node;
const nodes = {
  s: { type: "startEvent", title: "S", form: "antrag", outgoing: [{ id: "f1", to: "sehen" }] },
  sehen: task("pruefen", "f2"),
  pruefen: task("schreiben", "f3"),
  schreiben: {
    type: "serviceTask",
    title: "B",
    connector: "document",
    with: { document: "brief" },
    outgoing: [{ id: "f4", to: "ablegen" }],
  },
  ablegen: task("e", "f5"),
  zeigen: task("e", "f6", { preview: "brief" }),
  e: { type: "endEvent", title: "E" },
} as Readonly<Record<string, Node>>;
const { program } = compile({ ...minimalService(), process: { nodes } });

test.each([
  ["sehen", false],
  ["pruefen", true],
  ["ablegen", false],
  ["zeigen", true],
])("a letter may come of %s: %s", (id, expected) => {
  const node = program.process.nodes[id];
  expect(node && leadsToLetter(program, node)).toBe(expected);
});

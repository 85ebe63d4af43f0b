import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { movedAnswers } from "./movedAnswers.ts";

const text = (id: string) => ({ id, type: "text" as const, label: id });
const service: Service = {
  ...minimalService(),
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        text("name"),
        { id: "halter", type: "group", label: "Halter", fields: [text("ort"), text("halter")] },
      ],
    },
  },
};
const at = "forms/antrag/fields";
const moved = (moves: Readonly<Record<string, string>>) =>
  movedAnswers({ name: "A", halter: { ort: "B", halter: "C" } }, "forms/antrag", {
    service,
    moves: new Map(Object.entries(moves)),
  });

it("U14 an answer goes with its question into another group", () => {
  expect(moved({ [`${at}/name`]: `${at}/halter/fields/rufname` })).toEqual({
    halter: { rufname: "A", ort: "B", halter: "C" },
  });
});
it("U14 an answer whose question has left the form takes no other one's place", () => {
  const left = { [`${at}/halter/fields/halter`]: "forms/zweites/fields/halter" };
  expect(moved(left)).toEqual({ name: "A", halter: { ort: "B", halter: "C" } });
  expect(moved({ [`${at}/halter`]: "forms/zweites/fields/halter" })).toEqual({
    name: "A",
    ort: "B",
    halter: "C",
  });
});

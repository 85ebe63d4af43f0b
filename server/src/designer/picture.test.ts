import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { pictureOf } from "./picture.ts";

it("draws the first pages of what applicants fill in, and nothing of what others do", () => {
  const service: Service = {
    ...minimalService(),
    forms: {
      antrag: {
        title: "Antrag",
        pages: [
          { id: "eins", title: "Eins" },
          { id: "zwei", title: "Zwei" },
        ],
        fields: [
          { id: "text", page: "eins", type: "info", text: "Lesen Sie" },
          {
            id: "person",
            page: "eins",
            type: "group",
            label: "Person",
            fields: [{ id: "name", type: "text", label: "Name" }],
          },
          { id: "intern", page: "eins", type: "hidden", label: "Intern", of: "number", computed: "1" },
          { id: "ja", page: "zwei", type: "boolean", label: "Ja?" },
        ],
      },
      pruefung: { title: "Prüfung", fields: [{ id: "ok", type: "boolean", label: "Ok" }] },
    },
  };
  expect(pictureOf(service)).toEqual([
    [
      { length: 40, answer: "none" },
      { length: 4, answer: "line" },
    ],
    [{ length: 3, answer: "choice" }],
  ]);
});

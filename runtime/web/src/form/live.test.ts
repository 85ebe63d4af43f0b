import type { FieldProgram, Filling, FormProgram } from "@blaupause/engine";
import { expect, it } from "vitest";
import { liveOf } from "./live.ts";

const field: FieldProgram = { id: "anzahl", path: "anzahl", type: "integer", label: ["Anzahl"] };
const form: FormProgram = {
  id: "antrag",
  title: ["Antrag"],
  pages: [],
  fields: [field],
  rules: [],
  plan: [],
};
const typed = (start: Filling, type: (live: ReturnType<typeof liveOf>) => void): Filling => {
  let now = start;
  type(
    liveOf(form, (edit) => {
      now = edit(now);
    }),
  );
  return now;
};
const empty: Filling = { answers: {}, unknown: [], lastKey: 0 };

it("reads what is typed, keeps what cannot be read, and empties", () => {
  expect(typed(empty, (live) => live.answer(field, "anzahl", ["12"])).answers).toEqual({ anzahl: 12 });
  expect(typed(empty, (live) => live.answer(field, "anzahl", ["viele"])).answers).toEqual({
    anzahl: "viele",
  });
  const full = { ...empty, answers: { anzahl: 12 } };
  expect(typed(full, (live) => live.answer(field, "anzahl", [""])).answers).toEqual({});
});

it("takes „weiß ich nicht“ back with an answer", () => {
  const unknown = typed(empty, (live) => live.unknown("anzahl", true));
  expect(unknown.unknown).toEqual(["anzahl"]);
  expect(typed(unknown, (live) => live.answer(field, "anzahl", ["1"])).unknown).toEqual([]);
});

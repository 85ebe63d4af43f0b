import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { applied } from "./applied.ts";

const base = minimalService();
const content = (service = base) => ({ service, journeys: { eins: { steps: [] } } });

it("is what was typed", () => {
  expect(applied(base, content(), { ...base, title: "Neu" })).toEqual(content({ ...base, title: "Neu" }));
});
it("keeps what was changed elsewhere while somebody typed", () => {
  const now = content({ ...base, noun: "Meldung" });
  expect(applied(base, now, { ...base, title: "Neu" })).toEqual(
    content({ ...base, noun: "Meldung", title: "Neu" }),
  );
});
it("is nothing where both changed the same", () => {
  expect(applied(base, content({ ...base, title: "Dort" }), { ...base, title: "Hier" })).toBeNull();
});

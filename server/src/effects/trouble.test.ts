import { expect, it } from "vitest";
import { restOf, type Trouble } from "./trouble.ts";

const trouble = (more: Partial<Trouble>): Trouble => ({
  code: null,
  isSilent: false,
  until: null,
  tried: null,
  ...more,
});

it.each([
  [{ isSilent: true }, "07:05", "07:05"],
  [{ code: "RangeError" }, "07:05", "07:01"],
  [{ code: "RangeError", isSilent: true }, "07:00:30", "07:00:30"],
  [{ code: "process-ended", until: "08:00" }, "07:05", "08:00"],
  [{ code: "process-ended", until: "08:00", isSilent: true }, "07:05", "07:05"],
])("a case rests as long as what is there of it needs: %j", (more, silence, until) => {
  expect(restOf(trouble(more), { failure: "07:01", silence })).toBe(until);
});

import { act } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { startValues } from "./startValues.ts";

const postcodes = {
  id: "plz",
  type: "list",
  as: "bezirk",
  label: "Postleitzahlen",
  min: 1,
  fields: [{ id: "plz", type: "text", label: "Postleitzahl", required: true }],
} as const;
const { settings: form } = compile({
  ...minimalService(),
  settings: { fields: [postcodes] },
} as never).program;

it("a list that needs a row shows one, and every row can be typed into, added to and removed", () => {
  const empty = startValues(form, {});
  expect(empty.answers).toEqual({ plz: [{ $key: "k1" }] });
  // Values of before are kept without keys.
  const known = startValues(form, { plz: [{ plz: "35452" }, { plz: "35435" }] });
  expect(known.answers).toEqual({
    plz: [
      { $key: "k1", plz: "35452" },
      { $key: "k2", plz: "35435" },
    ],
  });
  const more = act(form, known, { type: "add", path: "plz" });
  expect(more.answers["plz"]).toHaveLength(3);
  expect(act(form, more, { type: "remove", path: "plz", key: "k1" }).answers["plz"]).toHaveLength(2);
});

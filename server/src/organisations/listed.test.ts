import { expect, it } from "vitest";
import { listed } from "./listed.ts";

const one = (id: string, name: string, more: object = {}) => ({
  id,
  slug: id,
  host: null,
  profile: { id, name, level: "gemeinde", ars: "066330017017", ...more },
});
const hessen = one("hessen", "Land Hessen", { level: "land", ars: "060000000000" });
const all = [
  hessen,
  one("zierenberg", "Zierenberg"),
  one("oehringen", "Öhringen", { ars: "081265002066", ags: "08126066" }),
  one("ort-10", "Ort 10"),
  one("ort-9", "Ort 9"),
  one("probe", "Probe", { rehearsal: true }),
  { ...one("lohfelden", "Gemeinde Lohfelden"), host: "amt.lohfelden.example" },
];
const names = (asked: Parameters<typeof listed>[1]) =>
  listed(all, asked).organisations.map(({ profile }) => (profile as { name: string }).name);

it("organisations stand by name, as a German list has them, and no trial among them", () => {
  expect(names({})).toEqual([
    "Gemeinde Lohfelden",
    "Land Hessen",
    "Öhringen",
    "Ort 9",
    "Ort 10",
    "Zierenberg",
  ]);
});

it("one is found by its name, its short name, its keys and its host", () => {
  expect(names({ text: "lohf" })).toEqual(["Gemeinde Lohfelden"]);
  expect(names({ text: "OEHRINGEN" })).toEqual(["Öhringen"]);
  expect(names({ text: "öhr" })).toEqual(["Öhringen"]);
  expect(names({ text: "08126066" })).toEqual(["Öhringen"]);
  expect(names({ text: "0600000000" })).toEqual(["Land Hessen"]);
  expect(names({ text: "amt.lohf" })).toEqual(["Gemeinde Lohfelden"]);
  expect(names({ text: "nirgends" })).toEqual([]);
  expect(names({ id: "hessen" })).toEqual(["Land Hessen"]);
});

it("a page has 25, the next begins where it ended, and it is said how many there are", () => {
  const many = Array.from({ length: 60 }, (_, at) => one(`ort-${at}`, `Ort ${at}`));
  const first = listed(many, {});
  expect(first).toMatchObject({ count: 60 });
  expect(first.organisations).toHaveLength(25);
  expect(
    listed(many, { from: "50" }).organisations.map(({ profile }) => (profile as { id: string }).id),
  ).toEqual(Array.from({ length: 10 }, (_, at) => `ort-${50 + at}`));
});

it("who may stand above another one is told whatever is looked for", () => {
  expect(listed(all, { text: "zier" }).above).toEqual([{ id: "hessen", name: "Land Hessen" }]);
});

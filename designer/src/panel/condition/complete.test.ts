import { expect, it } from "vitest";
import { completionsAt } from "./complete.ts";
import type { Subject } from "./subjects.ts";

const subject = (path: string, label: string): Subject => ({
  path,
  label,
  kind: "text",
  options: [],
  group: "Antrag",
  address: "",
});
const subjects = [
  subject("antrag.ort", "Ort"),
  subject("antrag.gaeste", "Erwartete Gäste"),
  subject("settings.frist", "Frist"),
];
const paths = (text: string) => completionsAt(text, text.length, subjects).map((one) => one.subject.path);

it("goes on a path, finds a label, and keeps quiet inside quotes", () => {
  expect(paths("antrag.g")).toEqual(["antrag.gaeste"]);
  expect(paths("erw")).toEqual(["antrag.gaeste"]);
  expect(paths('antrag.ort = "ant')).toEqual([]);
  expect(paths("antrag.ort")).toEqual([]);
  expect(paths("1 + ")).toEqual([]);
});

it("offers functions behind the names, and begins their call", () => {
  expect(paths("list c")).toEqual([]);
  expect(paths("con")).toContain("concatenate(");
  expect(paths("o")).not.toContain("or(");
  const [found] = completionsAt("substr", 6, subjects);
  expect(found).toMatchObject({ text: "substring(", caret: 10 });
});

it("puts the name where the caret is", () => {
  const [found] = completionsAt("ant = 1", 3, subjects);
  expect(found).toMatchObject({ text: "antrag.ort = 1", caret: 10 });
});

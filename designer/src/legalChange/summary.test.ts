import { beforeAll, expect, it } from "vitest";
import { german, laterWords } from "../words/words.ts";
import { summaryOf } from "./summary.ts";
import { groupOf, partName, type Touched, type TouchedService, type TownRow } from "./touched.ts";

const say = german;
beforeAll(() => laterWords("de"));
const part = (address: string, kind: string, name = ""): Touched => ({
  address,
  kind,
  type: kind === "block" ? "remedy" : null,
  name,
  position: 3,
  within: null,
  how: "named",
  by: [],
});
const town = (organisation: string, cases: number): TownRow => ({
  organisation,
  name: organisation,
  ags: "",
  version: "1.0.0",
  changed: [],
  added: 0,
  cases,
});
const service = (key: string, more: Partial<TouchedService>): TouchedService => ({
  key,
  title: key,
  from: "template",
  version: "1.0.0",
  copy: null,
  template: key,
  touched: [],
  towns: [],
  cases: null,
  ...more,
});

it("says in one sentence how much is touched; a town that offers two templates is one", () => {
  const touched = [
    part("documents/bescheid/blocks/a", "block"),
    part("documents/bescheid/blocks/b", "block"),
    part("documents/absage", "document"),
  ];
  const services = [
    service("hund", { touched, towns: [town("kassel", 2), town("giessen", 0)] }),
    service("parken", { touched, towns: [town("kassel", 5)] }),
    service("parken", { from: "draft", touched }),
  ];
  expect(summaryOf(services, say)).toBe(
    "2 Vorlagen, 4 Schreiben, 2 Kommunen sind betroffen. 7 Vorgänge laufen.",
  );
});

it("speaks of one in the singular, and of nothing it has not got", () => {
  expect(summaryOf([service("hund", { from: "live", cases: 1 })], say)).toBe(
    "1 Leistung ist betroffen. 1 Vorgang läuft.",
  );
});

it("calls what has no words by what it is and which of them, and knows where it belongs", () => {
  expect(partName(part("documents/b/blocks/r", "block"), say)).toBe("Rechtsbehelfsbelehrung 3");
  expect(partName(part("decisions/t/rows/r", "row"), say)).toBe("Zeile 3");
  expect(partName(part("forms/a/fields/f", "field", "Ist das **neu**?"), say)).toBe("Ist das neu?");
  expect(groupOf(part("forms/a/rules/r", "rule"))).toBe("rules");
  expect(groupOf(part("about/legalBasis/x", "legalBasis"))).toBe("service");
  expect(groupOf(part("roles/x", "role"))).toBe("other");
});

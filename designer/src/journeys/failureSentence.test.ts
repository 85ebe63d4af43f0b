import { compile } from "@blaupause/engine/compile";
import { beforeAll, expect, it } from "vitest";
import { firstVersion } from "../library/firstVersion.ts";
import { german, laterWords } from "../words/words.ts";
import { failureSentence } from "./failureSentence.ts";

beforeAll(() => laterWords("de"));

const { program } = compile(
  firstVersion({ title: "Osterfeuer", office: "Amt", outcome: "permit", audience: "person" }).service,
);
const said = (failure: Parameters<typeof failureSentence>[0]): string =>
  failureSentence(failure, program, german);

it("a journey that failed is told by titles of steps, letters and questions, without ids and JSON", () => {
  const end = { step: "end" } as const;
  expect(said({ ...end, code: "active", expected: [], found: ["pruefen"] })).toBe(
    "Es warten andere Schritte: Antrag prüfen.",
  );
  expect(said({ ...end, code: "status", expected: "closed", found: "open" })).toBe(
    "Der Vorgang ist „offen“ statt „abgeschlossen“.",
  );
  expect(said({ ...end, code: "document", at: "ablehnung", found: null })).toMatch(
    /^Das Schreiben „(?!ablehnung).+“ fehlt\.$/,
  );
  expect(said({ ...end, code: "variable", at: "antrag.familienname", expected: "A", found: null })).toBe(
    "„Familienname“ ist leer statt A.",
  );
  const refused = { code: "invalid-answers", errors: ["familienname: required"] };
  expect(said({ step: 0, code: "rejected", at: "antrag", found: refused })).toBe(
    "Schritt 1: Das wurde nicht angenommen (Familienname).",
  );
});

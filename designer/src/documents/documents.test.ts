import { hashText, openService, type Block, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { addBlock, addItem, blockTypes, duplicateDocument, newDocument } from "./edits.ts";
import { letterPlaceholders } from "./letterPlaceholders.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { fromWords, toWords } from "../panel/template/words.ts";
import { german } from "../words/words.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const placeholders = placeholdersAt(service, "documents/bescheid", german);

describe("a letter's text in words", () => {
  it("shows names, and leaves formulas and printed braces alone", () => {
    expect(toWords("Guten Tag {applicant.name}, {{x}} {if a then b else c}", placeholders)).toBe(
      "Guten Tag ‹Name der Person›, {{x}} {if a then b else c}",
    );
  });
  it("comes back the same for every text of the dog tax's letters", () => {
    const texts = Object.values(service.documents ?? {}).flatMap(({ blocks }) =>
      blocks.flatMap((block) => ("text" in block && block.text !== undefined ? [block.text] : [])),
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(fromWords(toWords(text, placeholders), placeholders)).toBe(text);
  });
  it("keeps a name nobody knows, where it can be seen", () => {
    expect(fromWords("Guten Tag ‹Niemand›", placeholders)).toBe("Guten Tag ‹Niemand›");
  });
  it("names the entry of what is repeated, in the block that repeats it", () => {
    const inside = placeholdersAt(service, "documents/bescheid/blocks/hunde/columns/name", german);
    expect(toWords("{tier.name}", inside)).toBe("‹Name des Hundes›");
    expect(placeholders.some(({ expression }) => expression === "tier.name")).toBe(false);
  });
  it("offers what is known when the letter is made, and reads what is not all the same", () => {
    const early = letterPlaceholders(service, "documents/eingangsbestaetigung", german);
    const offered = (all: readonly { readonly expression: string; readonly isUnknown?: boolean }[]) =>
      new Set(all.flatMap((one) => (one.isUnknown === true ? [] : [one.expression.split(".")[0] ?? ""])));
    expect(offered(early)).toContain("antrag");
    expect(offered(early)).toContain("settings");
    for (const later of ["pruefung", "steuersatz", "bekanntgeben"])
      expect(offered(early)).not.toContain(later);
    expect(early.map(({ words }) => words)).toEqual(
      placeholdersAt(service, "documents/eingangsbestaetigung", german).map(({ words }) => words),
    );
    const late = offered(letterPlaceholders(service, "documents/bescheid", german));
    for (const one of ["antrag", "pruefung", "steuersatz"]) expect(late).toContain(one);
    expect(late).not.toContain("bekanntgeben");
  });
  it("says where a name comes from when two things share it", () => {
    const words = placeholders.map((one) => one.words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("edits of letters", () => {
  const minimal = { ...minimalService(), documents: { brief: { title: "Brief", blocks: [] } } };
  it.each(blockTypes.map((type) => [type]))("a new %s makes a letter that is still one", (type) => {
    const { change } = addBlock("documents/brief", [] as Block[], type, null, "Erika Beispiel");
    expect(edited({ service: minimal, journeys: {} }, [change]).ok).toBe(true);
  });
  it("a table gets one more column, a letter is doubled with what is said in other languages", () => {
    const table = addBlock("documents/brief", [], "table", null, "");
    const column = addItem(`documents/brief/blocks/${table.id}`, ["spalte1"], "Betrag", "columns");
    expect(edited({ service: minimal, journeys: {} }, [table.change, column.change]).ok).toBe(true);
    const block = service.documents?.["bescheid"]?.blocks[0]?.id ?? "";
    const said = { text: "Hello", of: hashText("x") };
    const spoken = {
      ...service,
      translations: { en: { [`documents/bescheid/blocks/${block}/text`]: said } },
    } as Service;
    const made = duplicateDocument(spoken, "documents/bescheid", "Bescheid (Kopie)");
    const after = edited({ service: spoken, journeys: {} }, made?.changes ?? []);
    if (!after.ok || made === null) throw new Error("no copy");
    const { documents = {}, translations = {} } = after.content.service;
    expect(documents[made.id]?.blocks).toEqual(documents["bescheid"]?.blocks);
    expect(translations["en"]?.[`documents/${made.id}/blocks/${block}/text`]).toEqual(said);
  });
  it("a new line and a new letter are whole", () => {
    const list = addBlock("documents/brief", [], "list", null, "");
    const line = addItem(`documents/brief/blocks/${list.id}`, ["punkt1"], null);
    expect(edited({ service: minimal, journeys: {} }, [list.change, line.change]).ok).toBe(true);
    const letter = newDocument("Neues Schreiben", new Set());
    expect(edited({ service: minimal, journeys: {} }, [letter.change]).ok).toBe(true);
  });
});

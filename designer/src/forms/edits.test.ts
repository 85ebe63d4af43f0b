import { changeAll, findElement, hashText, openService, type Change, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { usesOf } from "@blaupause/check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildingBlocks } from "../buildingBlocks/catalogue.ts";
import { missing } from "../removal/missing.ts";
import { copyQuestions, pasteQuestions } from "./clipboard.ts";
import { changeKind } from "./changeKind.ts";
import { questionKinds } from "./kinds.ts";
import { german } from "../words/words.ts";
import { duplicateQuestions } from "./duplicate.ts";
import { formsInOrder } from "./formOrder.ts";
import { insertQuestions } from "./insert.ts";
import { moveQuestions } from "./move.ts";
import { spotBeside, spotInside, spotOutside } from "./neighbour.ts";
import { addPage, movePage, removePage } from "./pages.ts";
import { removeQuestions } from "./remove.ts";
import { nameQuestion } from "./retitle.ts";
import { duplicateForm, newForm } from "./wholeForms.ts";
import { questionsIn, type Spot } from "./spot.ts";

const opened = (json: unknown): Service => {
  const result = openService(json as never);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const done = (service: Service, changes: readonly Change[]): Service => {
  const result = changeAll(service, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const text = (id: string, more: object = {}) => ({ id, type: "text", label: id, ...more });
const withForm = (form: object): Service =>
  opened({ ...minimalService(), forms: { ...minimalService().forms, antrag: { title: "Antrag", ...form } } });
const ids = (service: Service, parent = "forms/antrag") =>
  questionsIn(service, parent).map(({ id, page }) =>
    page === undefined ? id : `${String(page)}:${String(id)}`,
  );

const twoPages = withForm({
  pages: [
    { id: "eins", title: "Eins" },
    { id: "zwei", title: "Zwei" },
    { id: "drei", title: "Drei" },
  ],
  fields: [
    text("a", { page: "eins" }),
    text("b", { page: "eins" }),
    {
      id: "g",
      page: "zwei",
      type: "group",
      label: "G",
      fields: [text("c"), text("d", { visible: 'antrag.g.c = "x"' })],
    },
    text("e", { page: "zwei", visible: 'antrag.b = "ja"' }),
  ],
});
const at = (page: string, after: string | null): Spot => ({ parent: "forms/antrag", page, after });

describe("a question comes in", () => {
  it("behind another, first on a page, and on a page that asks nothing yet", () => {
    const put = (spot: Spot) => done(twoPages, insertQuestions(twoPages, spot, [text("neu")]).changes);
    expect(ids(put(at("eins", "a")))).toEqual(["eins:a", "eins:neu", "eins:b", "zwei:g", "zwei:e"]);
    expect(ids(put(at("zwei", null)))).toEqual(["eins:a", "eins:b", "zwei:neu", "zwei:g", "zwei:e"]);
    expect(ids(put(at("drei", null)))).toEqual(["eins:a", "eins:b", "zwei:g", "zwei:e", "drei:neu"]);
  });

  it("with an id of its own, also against the language's words", () => {
    const planned = insertQuestions(twoPages, at("eins", "a"), [text("a"), text("a"), text("date")]);
    expect(planned.addresses.map((one) => one.split("/").at(-1))).toEqual(["a2", "a3", "date2"]);
  });

  it("in a block that is there already, and reads its own answers, not the first one's", () => {
    const period = buildingBlocks.find(({ key }) => key === "block.zeitraum");
    const put = (service: Service) =>
      done(service, insertQuestions(service, at("eins", "a"), period?.fields("antrag") ?? []).changes);
    const twice = put(put(twoPages));
    const end = (id: string) => findElement(twice, `forms/antrag/fields/${id}/fields/ende`)?.json["valid"];
    expect(end("zeitraum")).toBe("antrag.zeitraum.ende >= antrag.zeitraum.anfang");
    expect(end("zeitraum2")).toBe("antrag.zeitraum2.ende >= antrag.zeitraum2.anfang");
  });

  it("and is called by its first label", () => {
    const named = nameQuestion(twoPages, "forms/antrag/fields/a", "Wann findet das Feuer statt?");
    expect(named.addresses).toEqual(["forms/antrag/fields/wannFindetDasFeuer"]);
    const after = done(twoPages, named.changes);
    expect(ids(after)[0]).toBe("eins:wannFindetDasFeuer");
    expect(after.renamed).toBeUndefined();
  });
});

describe("questions move", () => {
  const move = (chosen: readonly string[], spot: Spot) =>
    moveQuestions(
      twoPages,
      chosen.map((one) => `forms/antrag/fields/${one}`),
      spot,
    );

  it("together, keeping their order, behind one of those that stay", () => {
    expect(ids(move(["a", "b"], at("zwei", "g"))?.service ?? twoPages)).toEqual([
      "zwei:g",
      "zwei:a",
      "zwei:b",
      "zwei:e",
    ]);
  });

  it("into a group, and what reads them follows", () => {
    const moved = move(["b"], { parent: "forms/antrag/fields/g", page: null, after: "c" });
    expect(ids(moved?.service ?? twoPages, "forms/antrag/fields/g")).toEqual(["c", "b", "d"]);
    expect(findElement(moved?.service ?? twoPages, "forms/antrag/fields/e")?.json["visible"]).toBe(
      'antrag.g.b = "ja"',
    );
    expect(moved?.service.renamed).toEqual({ "forms/antrag/fields/g/fields/b": "forms/antrag/fields/b" });
  });

  it("out of a group, onto the page of the group", () => {
    const address = "forms/antrag/fields/g/fields/c";
    const spot = spotOutside(twoPages, [address]);
    expect(spot).toEqual(at("zwei", "g"));
    const moved = spot && moveQuestions(twoPages, [address], spot);
    expect(ids(moved?.service ?? twoPages)).toEqual(["eins:a", "eins:b", "zwei:g", "zwei:c", "zwei:e"]);
    expect(findElement(moved?.service ?? twoPages, "forms/antrag/fields/g/fields/d")?.json["visible"]).toBe(
      'antrag.c = "x"',
    );
  });

  it("never into themselves", () => {
    expect(move(["g"], { parent: "forms/antrag/fields/g", page: null, after: null })).toBeNull();
  });

  it("past a neighbour, and from the edge of a page to the next one", () => {
    const beside = (id: string, by: -1 | 1) => spotBeside(twoPages, [`forms/antrag/fields/${id}`], by);
    expect(beside("b", -1)).toEqual(at("eins", null));
    expect(beside("a", 1)).toEqual(at("eins", "b"));
    expect(beside("b", 1)).toEqual(at("zwei", null));
    expect(beside("g", -1)).toEqual(at("eins", "b"));
    expect(beside("a", -1)).toBeNull();
    expect(spotInside(twoPages, ["forms/antrag/fields/e"])).toEqual({
      parent: "forms/antrag/fields/g",
      page: null,
      after: "d",
    });
  });
});

describe("several chosen questions", () => {
  const flat = withForm({
    fields: [
      text("a"),
      text("b"),
      { id: "g", type: "group", label: "G", fields: [text("c")] },
      text("d"),
      text("e"),
    ],
  });
  const field = (id: string) => `forms/antrag/fields/${id}`;
  const move = (chosen: readonly string[], spot: Spot | null) =>
    spot === null ? null : moveQuestions(flat, chosen.map(field), spot)?.service;

  it("move together past a neighbour, whichever was chosen first", () => {
    const down = move(["b", "a"], spotBeside(flat, [field("b"), field("a")], 1));
    expect(ids(down ?? flat)).toEqual(["g", "b", "a", "d", "e"]);
    const up = move(["d", "e"], spotBeside(flat, [field("d"), field("e")], -1));
    expect(ids(up ?? flat)).toEqual(["a", "b", "d", "e", "g"]);
  });

  it("go into the group before them or behind them, and out of it again", () => {
    const behind = move(["a", "b"], spotInside(flat, [field("a"), field("b")], 1));
    expect(ids(behind ?? flat, field("g"))).toEqual(["a", "b", "c"]);
    const before = move(["d", "e"], spotInside(flat, [field("d"), field("e")]));
    expect(ids(before ?? flat, field("g"))).toEqual(["c", "d", "e"]);
    const inside = ["d", "e"].map((id) => `${field("g")}/fields/${id}`);
    expect(spotOutside(before ?? flat, inside)).toEqual({ parent: "forms/antrag", page: null, after: "g" });
    expect(spotInside(flat, [field("b"), field("d")])).toBeNull();
  });
});

describe("a question of another kind", () => {
  const asked = withForm({
    fields: [
      { id: "zahl", type: "integer", label: "Zahl", required: true, min: 3 },
      {
        id: "art",
        type: "choice",
        label: "Art",
        hint: "Bitte wählen",
        options: [{ value: "x", label: "X" }],
      },
    ],
  });
  const changed = (id: string, type: string) => {
    const change = changeKind(asked, `forms/antrag/fields/${id}`, type, german);
    const after = done(asked, change?.changes ?? []);
    return [change?.lost, findElement(after, `forms/antrag/fields/${id}`)?.json];
  };

  it("keeps what both kinds know", () => {
    const money = { id: "zahl", type: "money", label: "Zahl", required: true, min: 3 };
    expect(changed("zahl", "money")).toEqual([[], money]);
    expect(changed("art", "choices")[0]).toEqual([]);
  });

  it("loses what the new kind does not know, or means otherwise", () => {
    expect(changed("zahl", "date")).toEqual([
      ["min"],
      { id: "zahl", type: "date", label: "Zahl", required: true },
    ]);
    expect(changed("art", "text")).toEqual([
      ["options"],
      { id: "art", type: "text", label: "Art", hint: "Bitte wählen" },
    ]);
  });

  it("has answers to choose from where it needs some", () => {
    const [, json] = changed("zahl", "choice");
    expect(json).toMatchObject({ options: [{ value: "a" }, { value: "b" }] });
  });

  it("is made where all six templates ask it: a decimal number, questions about the application", () => {
    const made = Object.fromEntries(
      questionKinds.map(({ key, make }) => [key, make(german, twoPages, "forms/pruefung")]),
    );
    expect(made["kind.number"]).toMatchObject({ type: "number" });
    expect(made["kind.questions"]).toMatchObject({ type: "questions", form: "antrag" });
    const itself = questionKinds.find(({ key }) => key === "kind.questions");
    expect(itself?.make(german, twoPages, "forms/antrag")).toBeNull();
  });
});

describe("copies", () => {
  it("read of each other what the originals read of each other", () => {
    const planned = duplicateQuestions(twoPages, ["forms/antrag/fields/g"]);
    const after = done(twoPages, planned?.changes ?? []);
    expect(ids(after)).toEqual(["eins:a", "eins:b", "zwei:g", "zwei:g2", "zwei:e"]);
    expect(findElement(after, "forms/antrag/fields/g2/fields/d")?.json["visible"]).toBe('antrag.g2.c = "x"');
    expect(findElement(after, "forms/antrag/fields/g/fields/d")?.json["visible"]).toBe('antrag.g.c = "x"');
  });

  it("go to another service with their code list, under free ids", () => {
    const source = opened({
      ...twoPages,
      codeLists: { farben: { options: [{ value: "1", label: "Rot" }] } },
      forms: {
        ...twoPages.forms,
        antrag: { title: "A", fields: [{ id: "a", type: "choice", label: "Farbe", codeList: "farben" }] },
      },
    });
    const planned = pasteQuestions(
      twoPages,
      at("eins", "b"),
      copyQuestions(source, ["forms/antrag/fields/a"]),
    );
    const after = done(twoPages, planned?.changes ?? []);
    expect(ids(after).slice(0, 3)).toEqual(["eins:a", "eins:b", "eins:a2"]);
    expect(Object.keys(after.codeLists ?? {})).toEqual(["farben"]);
  });

  it("read their own answers in the same form, and those of the form they come to in another service", () => {
    const copied = copyQuestions(twoPages, ["forms/antrag/fields/g", "forms/antrag/fields/e"]);
    const here = done(twoPages, pasteQuestions(twoPages, at("zwei", "e"), copied)?.changes ?? []);
    expect(findElement(here, "forms/antrag/fields/g2/fields/d")?.json["visible"]).toBe('antrag.g2.c = "x"');
    expect(findElement(here, "forms/antrag/fields/e2")?.json["visible"]).toBe('antrag.b = "ja"');
    const { antrag: _, ...forms } = twoPages.forms;
    const other = {
      ...twoPages,
      forms: { ...forms, anzeige: { title: "A", fields: [text("b")] } },
    } as unknown as Service;
    const spot = { parent: "forms/anzeige", page: null, after: null };
    const there = done(other, pasteQuestions(other, spot, copied)?.changes ?? []);
    expect(findElement(there, "forms/anzeige/fields/g/fields/d")?.json["visible"]).toBe('anzeige.g.c = "x"');
    expect(findElement(there, "forms/anzeige/fields/e")?.json["visible"]).toBe('anzeige.b = "ja"');
  });

  it("keep what is said in other languages, also what is inside, when cut, pasted and doubled", () => {
    const translation = (of: string) => ({ text: `${of} (en)`, of: hashText(of) });
    const about = (id: string) => ({ [`forms/antrag/fields/${id}/label`]: translation(id) });
    const fields = [text("a"), { id: "g", type: "group", label: "g", fields: [text("c")] }];
    const translations = { en: { ...about("a"), ...about("g"), ...about("g/fields/c") } };
    const source = opened({ ...withForm({ fields }), translations });
    const spot = { parent: "forms/antrag", page: null, after: null };
    const copied = copyQuestions(source, ["forms/antrag/fields/g"]);
    const cut = done(source, removeQuestions(["forms/antrag/fields/g"]));
    expect(Object.keys(cut.translations?.["en"] ?? {})).toEqual(Object.keys(about("a")));
    const pasted = done(cut, pasteQuestions(cut, spot, copied)?.changes ?? []);
    expect(pasted.translations).toEqual(source.translations);
    const twice = done(source, duplicateQuestions(source, ["forms/antrag/fields/g"])?.changes ?? []);
    expect(twice.translations?.["en"]).toMatchObject({
      "forms/antrag/fields/g/fields/c/label": translation("g/fields/c"),
      "forms/antrag/fields/g2/fields/c/label": translation("g/fields/c"),
    });
  });

  it("of anything else are refused", () => {
    const spot = at("eins", "a");
    const broken = { format: "blaupause-questions/1", questions: [{ id: "x", type: "gibtEsNicht" }] };
    for (const pasted of [
      "Hallo",
      "{}",
      '{"format":"blaupause-questions/1","questions":[]}',
      JSON.stringify(broken),
    ])
      expect(pasteQuestions(twoPages, spot, pasted), pasted).toBeNull();
  });
});

describe("a whole form", () => {
  it("comes in empty, under a name nobody has", () => {
    const { id, changes } = newForm(twoPages, "Antrag");
    expect(id).toBe("antrag2");
    expect(done(twoPages, changes).forms[id]).toEqual({ title: "Antrag", fields: [] });
  });

  it("is doubled, and the copy reads its own answers", () => {
    const made = duplicateForm(twoPages, "forms/antrag", "Antrag (Kopie)");
    const after = done(twoPages, made?.changes ?? []);
    const copy = `forms/${made?.id ?? ""}`;
    expect(findElement(after, `${copy}/fields/g/fields/d`)?.json["visible"]).toBe('antragKopie.g.c = "x"');
    expect(after.forms["antrag"]).toEqual(twoPages.forms["antrag"]);
  });
});

describe("a page", () => {
  it("takes in what a form without pages asks", () => {
    const flat = withForm({ fields: [text("a"), text("b")] });
    const after = done(flat, addPage(flat, "forms/antrag", "Über Sie", null));
    expect(ids(after)).toEqual(["ueberSie:a", "ueberSie:b"]);
  });

  it("leaves its questions behind when it goes", () => {
    const remove = (service: Service, page: string) =>
      done(service, removePage(service, "forms/antrag", page));
    expect(ids(remove(twoPages, "zwei"))).toEqual(["eins:a", "eins:b", "eins:g", "eins:e"]);
    expect(ids(remove(twoPages, "eins"))).toEqual(["zwei:a", "zwei:b", "zwei:g", "zwei:e"]);
    const last = remove(remove(remove(twoPages, "drei"), "zwei"), "eins");
    expect(ids(last)).toEqual(["a", "b", "g", "e"]);
  });

  it("moves with its questions", () => {
    const after = done(twoPages, movePage(twoPages, "forms/antrag", "zwei", -1) ?? []);
    expect(ids(after)).toEqual(["zwei:g", "zwei:e", "eins:a", "eins:b"]);
    expect(movePage(twoPages, "forms/antrag", "eins", -1)).toBeNull();
  });
});

describe("the dog tax", () => {
  const file = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
  const service = opened(JSON.parse(readFileSync(file, "utf8")));
  const list = "forms/antrag/fields/hunde";

  it("names who misses the breed when it goes", () => {
    const breed = `${list}/fields/rasse`;
    const { users } = missing({ service, journeys: {} }, usesOf(service), [breed]);
    expect(new Set(users.map(({ from }) => from))).toContain(`${list}/fields/listenhund`);
    expect(users.every(({ from }) => from !== breed)).toBe(true);
    const after = done(service, removeQuestions([breed, `${breed}/options/x`]));
    expect(findElement(after, breed)).toBeUndefined();
  });

  it("loses nothing when its questions go through the clipboard", () => {
    const copied = copyQuestions(service, [list]);
    const without = done(service, removeQuestions([list]));
    const planned = pasteQuestions(
      without,
      { parent: "forms/antrag", page: "tiere", after: "vorhanden" },
      copied,
    );
    const again = done(without, planned?.changes ?? []);
    expect(again.forms).toEqual(service.forms);
  });

  it("keeps every expression readable when the address moves into the list of further owners and back", () => {
    const source = "forms/antrag/fields/telefon";
    const inside: Spot = { parent: "forms/antrag/fields/mithalter", page: null, after: null };
    const moved = moveQuestions(service, [source], inside);
    const [address = ""] = moved?.addresses ?? [];
    const back =
      moved &&
      moveQuestions(moved.service, [address], {
        parent: "forms/antrag",
        page: "halter",
        after: "geburtsdatum",
      });
    expect(back?.service).toEqual(service);
  });

  it("lists its forms as a case meets them", () => {
    expect(formsInOrder(service)).toEqual(["antrag", "pruefung", "freigabe"]);
  });
});

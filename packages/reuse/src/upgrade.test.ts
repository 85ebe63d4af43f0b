import { openService, type Decision, type Field, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { diff, isOpen, rename, upgrade, type Choice, type Upgraded } from "./index.ts";

type Change = (service: Service) => void;
/** A service that every test changes on either side. */
const base = (): Service => ({
  ...minimalService(),
  settings: { fields: [{ id: "satz", type: "money", label: "Satz", required: true }] },
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        { id: "name", type: "text", label: "Name", required: true },
        { id: "telefon", type: "text", label: "Telefon" },
        {
          id: "kontakt",
          type: "group",
          label: "Kontakt",
          fields: [{ id: "mail", type: "email", label: "Mail" }],
        },
      ],
    },
  },
  decisions: {
    tarif: {
      title: "Tarif",
      inputs: [{ id: "anzahl", expression: "1", type: "integer" }],
      outputs: [{ id: "betrag", type: "money" }],
      hitPolicy: "FIRST",
      rows: [{ id: "immer", when: {}, then: { betrag: "settings.satz" } }],
    },
  },
  documents: {
    brief: { title: "Brief", blocks: [{ id: "anrede", type: "paragraph", text: "Guten Tag {antrag.name}" }] },
  },
});
/** A copy of the base, changed as if it were plain JSON. */
const made = (change: Change, from = base()): Service => {
  const copy = structuredClone(from);
  change(copy);
  const opened = openService(copy);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
};
const fields = (service: Service): Field[] => service.forms["antrag"]?.fields as unknown as Field[];
const field = (service: Service, id: string) =>
  fields(service).find((one) => one.id === id) as unknown as Record<string, unknown>;
const tariff = ({ decisions }: Service): Decision => {
  const found = decisions?.["tarif"];
  if (found === undefined) throw new Error("no tariff");
  return found;
};
const question = (id: string): Field => ({ id, type: "text", label: id });
const insert = (service: Service, after: string, one: Field): void => {
  fields(service).splice(fields(service).findIndex(({ id }) => id === after) + 1, 0, one);
};
const drop = (service: Service, id: string): void => {
  fields(service).splice(
    fields(service).findIndex((one) => one.id === id),
    1,
  );
};
const ids = (service: Service): string[] => fields(service).map(({ id }) => id);

type Ok = Extract<Upgraded, { ok: true }>;
const upgraded = (next: Service, ours: Service, choices: Choice[] = [], values: JsonObject = {}): Ok => {
  const result = upgrade(base(), next, diff(base(), ours, values), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const conflictsOf = ({ conflicts }: Ok): string[] =>
  conflicts.map(({ kind, address, prop }) => `${kind} ${address}${prop === undefined ? "" : `#${prop}`}`);

describe("upgrade", () => {
  it("U1 U2 gives the next version, or the local one, when only one side changed", () => {
    const other = made((s) => insert(s, "name", question("geburt")));
    expect(upgraded(other, base())).toMatchObject({ service: other, conflicts: [] });
    expect(upgraded(base(), other)).toMatchObject({ service: other, conflicts: [] });
  });
  it("U3 takes both sides' changes of different things", () => {
    const next = made((s) => void (field(s, "name")["hint"] = "Wie im Ausweis"));
    const ours = made((s) => void (field(s, "name")["label"] = "Ihr Name"));
    const { service, conflicts } = upgraded(next, ours);
    expect(field(service, "name")).toMatchObject({ label: "Ihr Name", hint: "Wie im Ausweis" });
    expect(conflicts).toEqual([]);
  });
  it("U3 merges cells of one row and entries of one set singly", () => {
    const about = (law: string) => ({ id: law, title: law });
    const next = made(
      (s) => void Object.assign(s.about, { minutes: 5, legalBasis: [about("a")], audience: ["citizens"] }),
    );
    const ours = made(
      (s) => void Object.assign(s.about, { cost: "frei", legalBasis: [about("b")], audience: ["companies"] }),
    );
    const { service, conflicts } = upgraded(next, ours);
    expect(service.about).toMatchObject({ minutes: 5, cost: "frei", audience: ["citizens", "companies"] });
    expect(service.about.legalBasis?.map(({ id }) => id)).toEqual(["b", "a"].toSorted());
    expect(conflicts).toEqual([]);
  });
  it("U4 asks about a property both changed, shows ours meanwhile, and takes what was decided", () => {
    const next = made((s) => void (field(s, "name")["label"] = "Familienname"));
    const ours = made((s) => void (field(s, "name")["label"] = "Nachname"));
    const open = upgraded(next, ours);
    expect(open.conflicts).toMatchObject([
      {
        kind: "property",
        address: "forms/antrag/fields/name",
        prop: "label",
        base: "Name",
        theirs: "Familienname",
        ours: "Nachname",
      },
    ]);
    expect(open.conflicts.filter(isOpen)).toHaveLength(1);
    expect(field(open.service, "name")["label"]).toBe("Nachname");
    const label = (choice: Omit<Choice, "address" | "prop">) => {
      const result = upgraded(next, ours, [
        { address: "forms/antrag/fields/name", prop: "label", ...choice },
      ]);
      expect(result.conflicts.filter(isOpen)).toEqual([]);
      return field(result.service, "name")["label"];
    };
    expect(label({ took: "theirs" })).toBe("Familienname");
    expect(label({ took: "base" })).toBe("Name");
    expect(label({ took: "value", value: "Zuname" })).toBe("Zuname");
  });
  it("U4 does not ask when both made the same change, nor about the layout", () => {
    const same = made((s) => void (field(s, "name")["label"] = "Nachname"));
    expect(upgraded(same, same).conflicts).toEqual([]);
    const slot = (x: number) =>
      made((s) => void Object.assign(s.process, { layout: { pruefen: { x, y: 0 } } }));
    const { service, conflicts } = upgraded(slot(1), slot(2));
    expect([service.process.layout, conflicts]).toEqual([{ pruefen: { x: 2, y: 0 } }, []]);
  });
  it("U5 asks when one side removed what the other changed", () => {
    const changed = made((s) => void (field(s, "telefon")["label"] = "Rückruf"));
    const removed = made((s) => drop(s, "telefon"));
    const there = upgraded(removed, changed);
    expect([conflictsOf(there), ids(there.service)]).toEqual([
      ["removedThere forms/antrag/fields/telefon"],
      ["name", "telefon", "kontakt"],
    ]);
    const here = upgraded(changed, removed);
    expect([conflictsOf(here), ids(here.service)]).toEqual([
      ["removedHere forms/antrag/fields/telefon"],
      ["name", "kontakt"],
    ]);
    const choice: Choice = { address: "forms/antrag/fields/telefon", took: "theirs" };
    expect(ids(upgraded(removed, changed, [choice]).service)).toEqual(["name", "kontakt"]);
    expect(ids(upgraded(changed, removed, [choice]).service)).toEqual(["name", "telefon", "kontakt"]);
  });
  it("U5 drops what was removed centrally and is untouched here", () => {
    const { service, conflicts } = upgraded(
      made((s) => drop(s, "telefon")),
      made((s) => insert(s, "name", question("ort"))),
    );
    expect([ids(service), conflicts]).toEqual([["name", "ort", "kontakt"], []]);
  });
  it("U5 offers a new place for an addition inside a removed group", () => {
    const ours = made((s) => void (field(s, "kontakt")["fields"] as Field[]).push(question("fax")));
    const next = made((s) => drop(s, "kontakt"));
    const address = "forms/antrag/fields/kontakt/fields/fax";
    const open = upgraded(next, ours);
    expect(conflictsOf(open)).toEqual([`addedInRemoved ${address}`]);
    expect((field(open.service, "kontakt")["fields"] as Field[]).map(({ id }) => id)).toEqual(["fax"]);
    const placed = upgraded(next, ours, [{ address, took: "place", value: "forms/antrag" }]);
    expect(ids(placed.service)).toEqual(["name", "telefon", "fax"]);
    expect(ids(upgraded(next, ours, [{ address, took: "theirs" }]).service)).toEqual(["name", "telefon"]);
  });
  it("U5 names the places there are: none that is kept or holds something else, and takes no other", () => {
    const ours = made((s) => void (field(s, "kontakt")["fields"] as Field[]).push(question("fax")));
    const next = made((s) => {
      drop(s, "kontakt");
      insert(s, "name", { ...question("ort"), type: "group", fields: [question("plz")] } as unknown as Field);
      insert(s, "ort", { ...question("amt"), type: "group", fields: [question("raum")] } as unknown as Field);
      Object.assign(s, { policy: { "forms/antrag/fields/amt": { structure: "none" } } });
    });
    const address = "forms/antrag/fields/kontakt/fields/fax";
    const [open] = upgraded(next, ours).conflicts;
    expect(open).toMatchObject({
      takes: ["theirs", "ours", "place"],
      places: ["forms/antrag", "forms/antrag/fields/ort"],
    });
    const elsewhere = upgraded(next, ours, [{ address, took: "place", value: "forms/antrag/fields/amt" }]);
    expect(elsewhere.conflicts.some(isOpen)).toBe(true);
  });
  it("keeps both when both added another element under one id", () => {
    const next = made((s) => insert(s, "name", { ...question("ort"), label: "Wohnort" } as Field));
    const ours = made((s) => {
      insert(s, "name", { ...question("ort"), label: "Geburtsort" } as Field);
      Object.assign(field(s, "telefon"), { visible: 'antrag.ort = "x"' });
    });
    const both = upgraded(next, ours);
    expect(conflictsOf(both)).toEqual(["sameId forms/antrag/fields/ort#id"]);
    expect(ids(both.service)).toEqual(["name", "ort", "ort2", "telefon", "kontakt"]);
    expect(field(both.service, "telefon")["visible"]).toBe('antrag.ort2 = "x"');
    const theirs = upgraded(next, ours, [{ address: "forms/antrag/fields/ort", prop: "id", took: "theirs" }]);
    expect(ids(theirs.service)).toEqual(["name", "ort", "telefon", "kontakt"]);
  });
  it("makes one of what both added alike", () => {
    const both = made((s) => insert(s, "name", question("ort")));
    expect(upgraded(both, both)).toMatchObject({ service: both, conflicts: [] });
  });
  it("treats another type as another element", () => {
    const next = made((s) => void (field(s, "telefon")["hint"] = "Mit Vorwahl"));
    const ours = made((s) => void Object.assign(field(s, "telefon"), { type: "phone" }));
    const open = upgraded(next, ours);
    expect(conflictsOf(open)).toEqual(["type forms/antrag/fields/telefon#type"]);
    expect(field(open.service, "telefon")).toEqual({ id: "telefon", type: "phone", label: "Telefon" });
    const theirs = upgraded(next, ours, [
      { address: "forms/antrag/fields/telefon", prop: "type", took: "theirs" },
    ]);
    expect(field(theirs.service, "telefon")).toMatchObject({ type: "text", hint: "Mit Vorwahl" });
  });
  it("U6 names what no longer resolves, in expressions and by id", () => {
    const ours = made((s) =>
      insert(s, "name", { ...question("ort"), visible: "antrag.telefon != null" } as Field),
    );
    const next = made((s) => drop(s, "telefon"));
    const open = upgraded(next, ours);
    expect(open.conflicts).toMatchObject([
      {
        kind: "unresolved",
        address: "forms/antrag/fields/ort",
        prop: "visible",
        params: { name: "telefon" },
      },
    ]);
    const address = "forms/antrag/fields/ort";
    const mended = upgraded(next, ours, [
      { address, prop: "visible", took: "value", value: "antrag.name != null" },
    ]);
    expect(field(mended.service, "ort")["visible"]).toBe("antrag.name != null");
    expect(ids(upgraded(next, ours, [{ address, prop: "visible", took: "theirs" }]).service)).toEqual([
      "name",
      "kontakt",
    ]);
    const paged = made(
      (s) => void Object.assign(s.process.nodes["pruefen"] ?? {}, { form: "zweit" }),
      made((s) => void Object.assign(s.forms, { zweit: { title: "Zweit", fields: [] } })),
    );
    expect(upgraded(base(), paged).conflicts).toEqual([]);
  });
  it("U7 a next version that locks what was changed here is a conflict that can only be given up", () => {
    const ours = made((s) => {
      field(s, "name")["label"] = "Ihr Name";
      insert(s, "name", question("ort"));
    });
    const next = made((s) => void Object.assign(s, { policy: { "": { structure: "none", text: false } } }));
    const open = upgraded(next, ours);
    expect(conflictsOf(open)).toEqual([
      "locked forms/antrag/fields/name#label",
      "locked forms/antrag/fields/ort",
    ]);
    const choices: Choice[] = [
      { address: "forms/antrag/fields/name", prop: "label", took: "theirs" },
      { address: "forms/antrag/fields/ort", took: "theirs" },
    ];
    expect(upgraded(next, ours, choices)).toMatchObject({ service: next });
  });
  it("U7 what a next version keeps inside what was removed here comes back with what is around it", () => {
    const ours = made((s) => void fields(s).splice(2, 1));
    const inner = "forms/antrag/fields/kontakt/fields";
    const [first = ""] = Object.keys(
      Object.fromEntries(
        ((fields(base())[2] as unknown as { fields: { id: string }[] } | undefined)?.fields ?? []).map(
          ({ id }) => [`${inner}/${id}`, true],
        ),
      ),
    );
    const next = made((s) => void Object.assign(s, { policy: { [first]: { structure: "none" } } }));
    const open = upgraded(next, ours);
    expect(conflictsOf(open)).toContain(`locked ${first}`);
    const choices = open.conflicts.map(({ address }): Choice => ({ address, took: "theirs" }));
    expect(upgraded(next, ours, choices)).toMatchObject({ service: next });
  });
  it("U8 puts additions on both sides after one neighbour in a steady order", () => {
    const next = made((s) => (insert(s, "name", question("n2")), insert(s, "name", question("n1"))));
    const ours = made((s) => (insert(s, "name", question("o2")), insert(s, "name", question("o1"))));
    expect(ids(upgraded(next, ours).service)).toEqual(["name", "n1", "n2", "o1", "o2", "telefon", "kontakt"]);
  });
  it("U8 asks when both moved one question to different places", () => {
    const order = (...list: string[]) =>
      made((s) => void fields(s).splice(0, 3, ...list.map((id) => field(s, id) as unknown as Field)));
    const [next, ours] = [order("telefon", "kontakt", "name"), order("telefon", "name", "kontakt")];
    const open = upgraded(next, ours);
    expect(open.conflicts.map(({ kind }) => kind)).toContain("order");
    const choices = open.conflicts.map(({ address }): Choice => ({ address, prop: "order", took: "theirs" }));
    expect(ids(upgraded(next, ours, choices).service)).toEqual(ids(next));
  });
  it("asks for the cell of a row that only one side has in a column only the other side has", () => {
    const next = made((s) => {
      const { outputs, rows } = tariff(s) as unknown as {
        outputs: object[];
        rows: { then: object }[];
      };
      outputs.push({ id: "rabatt", type: "money" });
      Object.assign(rows[0]?.then ?? {}, { rabatt: "0" });
    });
    const ours = made(
      (s) =>
        void (tariff(s).rows as unknown as object[]).push({
          id: "zwei",
          when: { anzahl: "2" },
          then: { betrag: "1" },
        }),
    );
    expect(conflictsOf(upgraded(next, ours))).toEqual(["missingCell decisions/tarif/rows/zwei#then/rabatt"]);
  });
  it("says so when both inserted a step behind the same one", () => {
    const step = (id: string) =>
      made((s) => {
        const nodes = s.process.nodes as unknown as Record<string, { outgoing: { to: string }[] }>;
        Object.assign(nodes, {
          [id]: { type: "userTask", title: id, role: "amt", outgoing: [{ id: `f${id}`, to: "ende" }] },
        });
        Object.assign(nodes["pruefen"]?.outgoing[0] ?? {}, { to: id });
      });
    expect(conflictsOf(upgraded(step("vier"), step("sechs")))).toEqual([
      "inserted process/nodes/pruefen/outgoing/f2#to",
    ]);
  });
  it("U12 refuses a difference that was made from another document", () => {
    const other = made((s) => insert(s, "name", question("x")));
    expect(upgrade(other, other, diff(base(), base()))).toMatchObject({
      ok: false,
      problems: [{ rule: "other-base" }],
    });
  });
});

describe("U5 a place that was taken away here", () => {
  it("is not offered", () => {
    const group = (id: string, fields: readonly Field[]) =>
      ({ ...question(id), type: "group", fields }) as unknown as Field;
    const before = made((s) => insert(s, "name", group("ort", [question("plz")])));
    const next = made((s) => drop(s, "kontakt"), before);
    const ours = made((s) => {
      drop(s, "ort");
      (field(s, "kontakt")["fields"] as Field[]).push(question("fax"));
    }, before);
    const result = upgrade(before, next, diff(before, ours));
    expect(result.ok && result.conflicts.map(({ places }) => places)).toEqual([["forms/antrag"]]);
  });
});

describe("U7 what a next version locks", () => {
  it("stands in its place again when what was moved from there and added there is given up", () => {
    const ours = made((s) => {
      const [name, telefon, contact] = s.forms["antrag"]?.fields ?? [];
      const fields = [...(contact as unknown as { fields: Field[] }).fields, name];
      Object.assign(s.forms["antrag"] ?? {}, { fields: [question("neu"), telefon, { ...contact, fields }] });
      Object.assign(s, {
        renamed: { "forms/antrag/fields/kontakt/fields/name": "forms/antrag/fields/name" },
      });
    });
    const next = made((s) => void Object.assign(s, { policy: { "": { structure: "none" } } }));
    const open = upgraded(next, ours);
    const locked = open.conflicts.filter(({ kind }) => kind === "locked");
    const choices = locked.map((one): Choice => ({ ...one, took: "theirs" }));
    expect(choices.length).toBeGreaterThan(1);
    expect(upgraded(next, ours, choices).service.forms).toEqual(next.forms);
  });
});
describe("U14 a rename or move in the next version", () => {
  it("is followed by local expressions, texts, translations, references and setting values", () => {
    const ours = made((s) => {
      insert(s, "name", {
        ...question("ort"),
        visible: "antrag.telefon != null and settings.satz > 0",
        label: "Ort {antrag.telefon}",
      } as Field);
      Object.assign(field(s, "telefon"), { hint: "Ortsnetz" });
      Object.assign(s, {
        translations: {
          en: { "forms/antrag/fields/telefon/label": { text: "Phone", of: `sha256-${"a".repeat(43)}` } },
        },
      });
    });
    const next = rename(
      rename(base(), "forms/antrag/fields/telefon", "rufnummer"),
      "settings/fields/satz",
      "tarif",
    );
    const { service, conflicts, values, adaptation } = upgraded(next, ours, [], { satz: 90 });
    expect(conflicts).toEqual([]);
    expect(field(service, "ort")).toMatchObject({
      visible: "antrag.rufnummer != null and settings.tarif > 0",
      label: "Ort {antrag.rufnummer}",
    });
    expect(field(service, "rufnummer")).toMatchObject({ hint: "Ortsnetz", label: "Telefon" });
    expect(Object.keys(service.translations?.["en"] ?? {})).toEqual(["forms/antrag/fields/rufnummer/label"]);
    expect([values, adaptation.values]).toEqual([{ tarif: 90 }, { tarif: 90 }]);
    expect(service.renamed).toEqual(next.renamed);
  });
  it("leads expressions into a group and out of it", () => {
    const ours = made((s) => {
      insert(s, "name", { ...question("a"), visible: "antrag.telefon != null" } as Field);
      insert(s, "name", { ...question("b"), label: "{antrag.kontakt.mail}" } as Field);
    });
    const next = made((s) => {
      const phone = field(s, "telefon");
      drop(s, "telefon");
      const mail = (field(s, "kontakt")["fields"] as Field[]).pop() as Field;
      (field(s, "kontakt")["fields"] as unknown[]).push(phone);
      fields(s).push(mail);
      Object.assign(s, {
        renamed: {
          "forms/antrag/fields/kontakt/fields/telefon": "forms/antrag/fields/telefon",
          "forms/antrag/fields/mail": "forms/antrag/fields/kontakt/fields/mail",
        },
      });
    });
    const { service, conflicts } = upgraded(next, ours);
    expect(conflicts).toEqual([]);
    expect([field(service, "a")["visible"], field(service, "b")["label"]]).toEqual([
      "antrag.kontakt.telefon != null",
      "{antrag.mail}",
    ]);
  });
  it("meets a local change of the same element, and a local rename of another", () => {
    const next = rename(base(), "forms/antrag/fields/telefon", "rufnummer");
    const ours = rename(
      made((s) => void (field(s, "telefon")["label"] = "Rückruf")),
      "forms/antrag/fields/name",
      "zuname",
    );
    const { service, conflicts } = upgraded(next, ours);
    expect(conflicts).toEqual([]);
    expect(ids(service)).toEqual(["zuname", "rufnummer", "kontakt"]);
    expect(service.documents?.["brief"]?.blocks[0]).toMatchObject({ text: "Guten Tag {antrag.zuname}" });
    expect(service.renamed).toEqual({
      "forms/antrag/fields/rufnummer": "forms/antrag/fields/telefon",
      "forms/antrag/fields/zuname": "forms/antrag/fields/name",
    });
  });
  it("renames a form, a decision with its cells, a step and a document everywhere", () => {
    const from = made(
      (s) => void Object.assign(s.process.nodes["pruefen"] ?? {}, { preview: "brief", prefill: {} }),
    );
    const renamed = [
      ["forms/antrag", "anmeldung"],
      ["decisions/tarif/inputs/anzahl", "zahl"],
      ["decisions/tarif", "steuer"],
      ["process/nodes/ende", "schluss"],
      ["documents/brief", "bescheid"],
    ].reduce((now, [address = "", id = ""]) => rename(now, address, id), from);
    expect(openService(renamed)).toMatchObject({ ok: true });
    expect(renamed.process.nodes["eingang"]).toMatchObject({ form: "anmeldung" });
    expect(renamed.process.nodes["pruefen"]).toMatchObject({
      preview: "bescheid",
      outgoing: [{ to: "schluss" }],
    });
    expect(renamed.documents?.["bescheid"]?.blocks[0]).toMatchObject({ text: "Guten Tag {anmeldung.name}" });
  });
});

import { describe, expect, it } from "vitest";
import { exportXdf3 } from "../write/exportXdf3.ts";
import { revisedXdf3 } from "../write/revisedXdf3.ts";
import { readXdf3 } from "../read/readXdf3.ts";
import { differences } from "../sameStructure.ts";
import { an, feld, gruppe, nachricht, regel, werte } from "../xdf3.testing.ts";
import { importXdf3 } from "./importXdf3.ts";

const art = feld("F99000000002", "Art", "select", "text", werte(["001", "Haus"], ["002", "Hof"]));
const hof = gruppe(
  "G99000000002",
  "Angaben zum Hof",
  regel(
    "R99000000001",
    "Wenn F99000000002 = 002 &quot;Hof&quot;, dann zeige G99000000002 an, ansonsten nicht.",
  ) + an("1:1", feld("F99000000003", "Fläche", "input", "num", '<x:praezisierung minValue="0.1"/>')),
);
const files = feld(
  "F99000000004",
  "Nachweis",
  "input",
  "file",
  "<x:maxSize>1000</x:maxSize><x:mediaType>application/pdf</x:mediaType>",
);
const person = gruppe(
  "G99000000001",
  "Person",
  an(
    "1:1",
    feld("F60000000227", "Familienname", "input", "text", '<x:praezisierung minLength="1" maxLength="120"/>'),
  ) +
    an("1:1", art) +
    an("0:1", hof) +
    an("1:3", files),
);
const rest = an(
  "0:*",
  gruppe("G99000000003", "Tier", an("1:1", feld("F99000000005", "Name {kurz}", "input", "text"))),
);
const bytes = nachricht(an("1:1", person) + rest + an("1:1", feld("F99000000006", "Etwas", "input", "obj")));

function imported() {
  const read = readXdf3(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const made = importXdf3(read.message.schema);
  if (made.service === null) throw new Error(JSON.stringify(made.problems));
  return { ...made, service: made.service, message: read.message };
}
type Made = ReturnType<typeof imported>;
const again = ({ message, origin, service }: Made, changed = service) => {
  const revised = revisedXdf3(message, origin, service, changed);
  const read = readXdf3(new TextEncoder().encode(exportXdf3(revised.message)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { schema: read.message.schema, left: revised.left };
};

describe("importing XDatenfelder 3", () => {
  it("makes pages of groups at the top, groups and lists of those inside, by cardinality", () => {
    const { forms, codeLists } = imported().service;
    expect(forms["antrag"]?.pages).toMatchObject([{ id: "person", title: "Person" }, { id: "tier" }]);
    expect(forms["antrag"]?.fields).toMatchObject([
      {
        id: "familienname",
        page: "person",
        type: "text",
        required: true,
        minLength: 1,
        maxLength: 120,
        fim: { id: "F60000000227", version: "1.0.0" },
      },
      { id: "art", type: "choice", codeList: "art" },
      {
        id: "angabenZumHof",
        type: "group",
        visible: '(antrag.art = "002") and not(antrag.art != "002")',
        fields: [{ id: "flaeche", type: "number", min: 0.1, required: true }],
      },
      {
        id: "nachweis",
        type: "list",
        min: 1,
        max: 3,
        fields: [{ type: "file", accept: ["application/pdf"], maxSize: 1000 }],
      },
      { id: "tier", page: "tier", type: "list", as: "einTier", fields: [{ label: "Name {{kurz}" }] },
    ]);
    expect(codeLists?.["art"]?.options).toEqual([
      { value: "001", label: "Haus" },
      { value: "002", label: "Hof" },
    ]);
  });

  it("reports what got lost, with id, place and reason", () => {
    const { losses, counts } = imported();
    expect(losses).toMatchObject([
      { id: "F99000000006", at: "S99000000001/F99000000006", kind: "lost", what: "obj" },
    ]);
    expect(counts).toMatchObject({ groups: 3, fields: 6, rules: 1, rulesTranslated: 1, lost: 1 });
  });

  it("gives an equal structure when it is exported again, what the form never held included", () => {
    const made = imported();
    expect(differences(made.message.schema, again(made).schema)).toEqual([]);
  });

  it("exports what was changed: order, labels, removed questions; and tells what is not of FIM", () => {
    const made = imported();
    const form = made.service.forms["antrag"];
    if (form === undefined) throw new Error("no form");
    const [name, choice, ...others] = form.fields;
    if (name === undefined || choice?.type !== "choice") throw new Error("no fields");
    const fields = [
      { ...choice, label: "Was ist es?" },
      name,
      ...others.slice(1),
      { id: "neu", type: "text" as const, label: "Neu" },
    ];
    const { schema, left } = again(made, {
      ...made.service,
      forms: { ...made.service.forms, antrag: { ...form, fields } },
    });
    const [first] = schema.struktur;
    const inside = first?.enthaelt.type === "gruppe" ? first.enthaelt.struktur : [];
    expect(inside.map(({ enthaelt }) => enthaelt.identifikation.id)).toEqual([
      "F99000000002",
      "F60000000227",
      "F99000000004",
    ]);
    expect(inside[0]?.enthaelt.bezeichnungEingabe).toBe("Was ist es?");
    expect(left).toEqual(["forms/antrag/fields/neu"]);
  });

  it("leaves a rule out that would make a question depend on itself", () => {
    const self = regel("R99000000002", "Wenn F99000000001 = JA, dann zeige F99000000001 an.");
    const read = readXdf3(
      nachricht(
        an("1:1", gruppe("G99000000001", "G", self + an("1:1", feld("F99000000001", "A", "input", "bool")))),
      ),
    );
    if (!read.ok) throw new Error("unread");
    expect(importXdf3(read.message.schema).rules).toMatchObject([
      { translated: false, why: "ihre Sichtbarkeit hinge von sich selbst ab" },
    ]);
  });

  it("asks inside an optional group only when something in it is answered", () => {
    const group = gruppe(
      "G99000000002",
      "Firma",
      an("1:1", feld("F99000000001", "Name", "input", "text")) +
        an("0:1", feld("F99000000002", "Ort", "input", "text")),
    );
    const read = readXdf3(nachricht(an("1:1", gruppe("G99000000001", "G", an("0:1", group)))));
    if (!read.ok) throw new Error("unread");
    const [firma] = importXdf3(read.message.schema).service?.forms["antrag"]?.fields ?? [];
    expect(firma).toMatchObject({
      fields: [{ required: "antrag.firma.name != null or antrag.firma.ort != null" }, { id: "ort" }],
    });
  });
});

import { hessen, landNames, type Place } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { importXdf3, readXdf3 } from "@blaupause/exchange";
import { openJourney } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { expect, it } from "vitest";

const code = (name: string, value: string) => `<${name}><code xmlns="">${value}</code></${name}>`;
const element = (kind: string, id: string, name: string, inside: string) =>
  `<${kind}><identifikation><id>${id}</id></identifikation><name>${name}</name>${inside}</${kind}>`;
const field = (id: string, name: string, type: string) =>
  element("datenfeld", id, name, code("feldart", "input") + code("datentyp", type));
const rule = (text: string) =>
  `<regel><identifikation><id>R99000000001</id></identifikation><name>R</name><freitextRegel>${text}</freitextRegel></regel>`;
const at = (anzahl: string, inside: string) =>
  `<struktur><anzahl>${anzahl}</anzahl><enthaelt>${inside}</enthaelt></struktur>`;

const [hof, flaeche, anfang, ende, tag, ort, nummer] = [1, 2, 3, 4, 5, 6, 7].map((n) => `F9900000000${n}`);
const inside =
  rule(`Wenn ${hof} = JA, dann zeige G99000000002 an, ansonsten nicht.`) +
  rule(`${ende} darf nicht vor ${anfang} liegen.`) +
  rule(`Es muss mindestens eines der Felder ${tag} oder ${ort} befüllt sein.`) +
  rule(`Für das Land HE gilt: Wenn ${hof} = NEIN, dann muss ${nummer} befüllt sein.`) +
  at("1:1", field(hof ?? "", "Hof", "bool")) +
  at(
    "0:1",
    element(
      "datenfeldgruppe",
      "G99000000002",
      "Angaben",
      at("1:1", field(flaeche ?? "", "Flaeche", "num_int")),
    ),
  ) +
  at("0:1", field(anfang ?? "", "Anfang", "date")) +
  at("0:1", field(ende ?? "", "Ende", "date")) +
  at("0:1", field(tag ?? "", "Tag", "text")) +
  at("0:1", field(ort ?? "", "Ort", "text")) +
  at("0:1", field(nummer ?? "", "Nummer", "text"));
const message = `<xdatenfelder.stammdatenschema.0102 xmlns="urn:xoev-de:fim:standard:xdatenfelder_3.0.0"><stammdatenschema><identifikation><id>S99000000001</id></identifikation><name>Probe</name>${at("1:1", element("datenfeldgruppe", "G99000000001", "Seite", inside))}</stammdatenschema></xdatenfelder.stammdatenschema.0102>`;

const place: Place = {
  zone: "Europe/Berlin",
  organisation: {
    name: "Probe",
    street: "",
    postcode: "",
    city: "",
    phone: "",
    email: "",
    website: "",
    hours: "",
    court: "",
  },
  land: landNames(hessen, hessen.key),
  live: {},
  profile: hessen,
};

function draft() {
  const read = readXdf3(new TextEncoder().encode(message));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { service, rules } = importXdf3(read.message.schema);
  if (service === null) throw new Error("no draft");
  expect(rules.filter(({ translated }) => !translated)).toEqual([]);
  const { program, problems } = compile(service, {});
  expect(problems).toEqual([]);
  return program;
}

/** The errors a submission is refused with; none when it is taken. */
function errorsOf(answers: Json): readonly string[] {
  const step = { submit: "antrag", answers };
  const opened = openJourney({
    title: "Probe",
    start: "2026-03-02T09:00:00+01:00",
    steps: [step],
    expect: {},
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return runJourney(draft(), opened.journey, place).failures.map(({ found }) => JSON.stringify(found));
}

it("a draft behaves as the German rules say", () => {
  const good = {
    hof: true,
    angaben: { flaeche: 3 },
    tag: "Montag",
    anfang: "2026-03-01",
    ende: "2026-03-01",
  };
  expect(errorsOf(good)).toEqual([]);
  expect(errorsOf({ ...good, angaben: {} }).join()).toContain("angaben.flaeche");
  expect(errorsOf({ hof: false, ort: "Kassel", nummer: "1" })).toEqual([]);
  expect(errorsOf({ hof: false, ort: "Kassel" }).join()).toContain("nummer");
  expect(errorsOf({ ...good, ende: "2026-02-28" }).join()).toContain("ende");
  expect(errorsOf({ ...good, tag: null }).join()).toContain("tag");
});

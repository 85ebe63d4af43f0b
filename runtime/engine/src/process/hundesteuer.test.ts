import type { JsonObject } from "@blaupause/model";
import { openService } from "@blaupause/model";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/index.ts";
import { fillingOf } from "../forms/filling.ts";
import { hessen } from "../deadlines/profiles/hessen.ts";
import { notification } from "../deadlines/notification.ts";
import type { Actor, Place } from "./command.ts";
import source from "../../../../templates/hundesteuer-anmeldung/service.json" with { type: "json" };
import { applicant, play } from "./testing.ts";

const opened = openService(source);
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const values: JsonObject = {
  amt: "Steueramt",
  satzErsthund: 90,
  satzWeitererHund: 120,
  satzGefaehrlich: 600,
  listenhunde: ["999"],
  anmeldefrist: "zwei Wochen",
  faelligkeit: "1. Juli",
  zahlungsziel: 30,
  erinnerungNachTagen: 10,
  sepaOnline: false,
  kassenzeichen: "HU",
  beispielwerte: true,
  postleitzahlen: [{ $key: "k1", plz: "34117" }],
  nachbarn: [{ $key: "k1", plz: "35452", name: "Heuchelheim a. d. Lahn", url: "https://example.org" }],
};
const { program, problems } = compile(opened.service, values);
const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Stadt Kassel" },
  land: { name: "Hessen", key: "06" },
  live: { sachbearbeitung: "Frau Beispiel", bank: "DE00" },
  profile: hessen,
};
const clerk = (id: string): Actor => ({ kind: "staff", id, roles: ["steueramt"] });

const hund = {
  $key: "k1",
  name: "Bello",
  rasse: "002",
  grund: "anschaffung",
  aufnahme: "2026-03-01",
  ermaessigung: "keine",
};
const antrag: JsonObject = {
  anschrift: { strasse: "Weg", hausnummer: "1", plz: "34117", ort: "Kassel" },
  vornamen: "Ada",
  familienname: "Beispiel",
  geburtsdatum: "1990-01-01",
  vorhanden: 0,
  bekanntgabe: "digital",
  email: "ada@example.org",
  hunde: [hund],
};
const submitted = (answers: JsonObject = antrag, unknown: readonly string[] = ["hunde[k1].chip"]) => {
  const run = play(program, "2026-03-02T09:00:00+01:00", place);
  const filling = { ...fillingOf(answers, unknown) };
  expect(run.send("startCase", { form: "antrag", filling, number: "KS-1" }, { by: applicant })).toBeNull();
  return run;
};
const assess = (ergebnis: string, more: JsonObject = {}) => ({ ergebnis, ...more });

describe("Hundesteuer, the template as it is", () => {
  test("it compiles without a problem", () => {
    expect(problems).toEqual([]);
  });

  test("submit, ask back, answer, assess, document, notice, closed", () => {
    // given
    const run = submitted();
    expect(run.active()).toEqual(["bestaetigen", "pruefen"]);
    expect(run.effects).toMatchObject([
      {
        kind: "mail",
        node: "bestaetigen",
        with: { to: "ada@example.org", document: "eingangsbestaetigung" },
      },
    ]);
    run.settle("bestaetigen", { type: "done", result: { sent: true } });
    // when: the office asks for the chip
    const fragen = [{ path: "antrag.hunde[k1].chip", text: "Bitte die Chipnummer." }];
    const asking = assess("frage", { fragen });
    expect(
      run.complete("pruefen", asking, { by: clerk("anna"), at: "2026-03-04T10:00:00+01:00" }),
    ).toBeNull();
    expect(run.state().deadlines).toMatchObject({
      bearbeitung: { due: "2026-04-02", pausedAt: "2026-03-04" },
      nachreichung: { due: "2026-03-18" },
    });
    // and the applicant answers that, and tries to change more
    const answer = { ...antrag, vornamen: "Eve", hunde: [{ ...hund, chip: "123456789012345" }] };
    expect(
      run.complete("nachfordern", answer, { by: applicant, at: "2026-03-09T18:00:00+01:00" }),
    ).toBeNull();
    expect(run.state().data["antrag"]).toMatchObject({
      vornamen: "Ada",
      hunde: [{ chip: "123456789012345" }],
    });
    expect(run.state().deadlines["bearbeitung"]).toEqual({
      start: "2026-03-02",
      end: "2026-04-07",
      due: "2026-04-07",
    });
    // and the office assesses
    const deciding = assess("festsetzen", { kassenzeichen: "HU-1" });
    expect(run.complete("pruefen", deciding, { by: clerk("anna") })).toBeNull();
    expect(run.of("decisionMade")[0]?.body).toEqual({
      decision: "steuersatz",
      value: { betrag: 75, jahr: 90 },
      rows: ["ersthund"],
    });
    run.settle("schreiben", { type: "done", result: { file: "f1" } });
    expect(run.effects.at(-1)).toMatchObject({
      kind: "notice",
      with: { document: "bescheid", mode: "digital" },
      live: { sachbearbeitung: "Frau Beispiel" },
    });
    const sent = notification(
      hessen,
      { regime: "kag-ao", mode: "digital", sentAt: "2026-03-10T09:00:00+01:00" },
      "Europe/Berlin",
    );
    run.settle("bekanntgeben", { type: "done", result: { ...sent } as unknown as JsonObject });
    // then
    expect(run.state()).toMatchObject({ status: "closed", tokens: {}, timers: {}, joins: {} });
    expect(run.state().data["bekanntgeben"]).toMatchObject({
      notifiedAt: "2026-03-16",
      remedyUntil: "2026-04-16",
    });
  });

  test("a refusal needs a second pair of eyes: the same person is refused", () => {
    const dog = { ...hund, ermaessigung: "jagd", chip: "123456789012345" };
    const run = submitted({ ...antrag, hunde: [dog] }, ["hunde[k1].nachweis"]);
    run.settle("bestaetigen");
    const refusing = assess("ablehnen", { begruendung: "Kein Nachweis.", kassenzeichen: "HU-2" });
    expect(run.complete("pruefen", refusing, { by: clerk("anna") })).toBeNull();
    expect(run.complete("zweitpruefung", { zustimmung: true }, { by: clerk("anna") })).toEqual({
      code: "four-eyes",
      params: { node: "pruefen" },
    });
    // when: the second person first says no, then yes
    const no = { zustimmung: false, bemerkung: "Bitte nachfragen." };
    expect(run.complete("zweitpruefung", no, { by: clerk("bert") })).toBeNull();
    expect(run.active()).toEqual(["pruefen"]);
    run.complete("pruefen", refusing, { by: clerk("anna") });
    expect(run.complete("zweitpruefung", { zustimmung: true }, { by: clerk("bert") })).toBeNull();
    // then
    expect(run.of("decisionMade")[0]?.body).toMatchObject({ decision: "steuersatzVoll" });
    run.settle("ablehnungSchreiben");
    run.settle("ablehnungBekanntgeben");
    expect([run.state().status, run.of("endReached").at(-1)?.node]).toEqual(["closed", "abgelehnt"]);
  });

  test("an exemption, with the rule that forbids it for a dog that is taxed", () => {
    const taxed = submitted();
    const exempting = assess("befreien", { begruendung: "Jagdhund." });
    expect(taxed.complete("pruefen", exempting, { by: clerk("anna") })).toMatchObject({
      code: "invalid-answers",
      errors: [{ path: "ergebnis" }],
    });
    const dog = { ...hund, ermaessigung: "jagd", chip: "123456789012345" };
    const run = submitted({ ...antrag, hunde: [dog] }, ["hunde[k1].nachweis"]);
    run.settle("bestaetigen");
    run.complete("pruefen", exempting, { by: clerk("anna") });
    run.settle("befreiungSchreiben");
    run.settle("befreiungBekanntgeben");
    expect([run.state().status, run.of("endReached").at(-1)?.node]).toEqual(["closed", "befreit"]);
  });

  test("the office is reminded after ten days by the settings, once, and may go on", () => {
    const run = submitted();
    run.settle("bestaetigen");
    expect(run.fire("erinnern", "2026-03-12T08:59:00+01:00")?.code).toBe("timer-not-due");
    expect(run.fire("erinnern", "2026-03-12T09:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["mahnen", "pruefen"]);
    expect(run.state().timers).toEqual({});
    run.settle("mahnen");
    expect(run.active()).toEqual(["pruefen"]);
  });

  test("fourteen days, and what holidays can add, without an answer bring the case back to the office", () => {
    const run = submitted();
    run.settle("bestaetigen");
    const fragen = [{ path: "antrag.hunde[k1].chip", text: "Chip?" }];
    run.complete("pruefen", assess("frage", { fragen }), { by: clerk("anna") });
    const late = run.tokenAt("nachfordern");
    expect(run.fire("fristablauf", "2026-03-16T23:59:00+01:00")?.code).toBe("timer-not-due");
    expect(run.fire("fristablauf", "2026-03-21T09:00:00+01:00")).toBeNull();
    expect([run.active(), run.state().deadlines["bearbeitung"]]).toEqual([
      ["pruefen"],
      { start: "2026-03-02", end: "2026-04-21", due: "2026-04-21" },
    ]);
    expect(run.send("completeTask", { task: late }, { by: applicant })?.code).toBe("task-not-open");
  });

  test("somebody from next door is told where to go", () => {
    const run = play(program, "2026-03-02T09:00:00+01:00", place);
    const anschrift = { strasse: "Weg", hausnummer: "1", plz: "35452", ort: "Heuchelheim" };
    expect(run.start({ ...antrag, anschrift })).toMatchObject({
      code: "stopped",
      params: { rule: "nachbarort" },
    });
  });
});

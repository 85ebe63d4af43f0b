import { readFileSync } from "node:fs";
import { check } from "@blaupause/check";
import { hessen, type Place as Town } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { changeAll, elements, openService, type Journey, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../../library/firstVersion.ts";
import { flowsOf } from "../graph/flows.ts";
import { saidDays } from "../step/saidDays.ts";
import { insertion, verbs, type Verb } from "./insert.ts";

const templates = new URL("../../../../templates/", import.meta.url);
const dogTax = (): Service => {
  const opened = openService(readFileSync(new URL("hundesteuer-anmeldung/service.json", templates), "utf8"));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  // No verb translates anything, and checking translations takes longer than all the rest.
  const { translations: _, ...service } = opened.service;
  return service;
};
const services = {
  hundesteuer: dogTax(),
  ersteFassung: firstVersion({ title: "Osterfeuer", office: "Amt", outcome: "permit", audience: "person" })
    .service,
  kleinste: minimalService(),
};
const placesIn = ({ process }: Service) =>
  Object.entries(process.nodes).flatMap(([node, one]) => flowsOf(one).map(({ id }) => ({ node, flow: id })));
const errorsIn = (service: Service) => check(service).filter(({ severity }) => severity === "error");
const inserted = (service: Service, place: { node: string; flow: string }, verb: Verb): Service => {
  const made = insertion(service, place, verb);
  const result = changeAll(service, made?.changes ?? []);
  if (made === null || !result.ok) throw new Error(`${verb} at ${place.flow}`);
  return result.service;
};
const addressesIn = (service: Service) => [...elements(service)].map(({ address }) => address);

describe.each(Object.entries(services))("every verb at every flow of %s", (_, service) => {
  it.each(verbs)("%s leaves no error and keeps every id", (verb) => {
    for (const place of placesIn(service)) {
      const after = inserted(service, place, verb);
      expect([place, errorsIn(after)]).toEqual([place, []]);
      expect(addressesIn(after)).toEqual(expect.arrayContaining(addressesIn(service)));
    }
  });
});

describe("verbs after one another", () => {
  it("can all be inserted at the same place, twice", () => {
    const place = { node: "pruefen", flow: "f4" };
    const after = [...verbs, ...verbs].reduce(
      (now, verb) => inserted(now, place, verb),
      services.hundesteuer,
    );
    expect(errorsIn(after)).toEqual([]);
    const ids = Object.values(after.process.nodes).flatMap((node) => flowsOf(node).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const town: Town = {
  zone: "Europe/Berlin",
  organisation: { name: "Heuchelheim a. d. Lahn" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: hessen,
};
const submitted = {
  settings: { amt: "Ordnungsamt", sachbearbeitung: "Erika Beispiel" },
  start: "2026-03-02T09:00:00+01:00",
};
const application = {
  submit: "antrag",
  answers: {
    vornamen: "Ada",
    familienname: "Beispiel",
    anschrift: { strasse: "Gartenweg", hausnummer: "3", plz: "35452", ort: "Heuchelheim" },
    anliegen: "Ein Beispiel.",
    bekanntgabe: "digital",
    email: "ada@example.org",
  },
};
const runs = (service: Service, steps: readonly object[], expect: object) => {
  const journey = { title: "Lauf", ...submitted, steps: [application, ...steps], expect };
  return runJourney(compile(service).program, journey as unknown as Journey, town).failures;
};

describe("what was inserted can be gone through", () => {
  const between = { node: "eingang", flow: "f1" };
  it("asks for what is missing, and looks again", () => {
    const service = inserted(services.ersteFassung, between, "request");
    const steps = [
      {
        complete: "vollstaendigkeitPruefen",
        by: "a",
        answers: { vollstaendig: false, fragen: [{ path: "anliegen", text: "Bitte genauer." }] },
      },
      { complete: "fehlendesNachreichen", role: "applicant", answers: { anliegen: "Genauer." } },
      { complete: "vollstaendigkeitPruefen", by: "a", answers: { vollstaendig: true } },
      { complete: "pruefen", by: "a", answers: { ergebnis: "zustimmen" } },
    ];
    expect(
      runs(service, steps, { status: "closed", documents: [{ document: "bescheid", contains: "Genauer" }] }),
    ).toEqual([]);
  });
  it("lets nobody countersign her own work", () => {
    const service = inserted(services.ersteFassung, { node: "weiche", flow: "f7" }, "countersign");
    const decided = { complete: "pruefen", by: "a", answers: { ergebnis: "zustimmen" } };
    const sign = (by: string) => ({ complete: "gegenzeichnen", by, answers: { zustimmung: true } });
    expect(runs(service, [decided, sign("b")], { status: "closed" })).toEqual([]);
    expect(runs(service, [decided, sign("a")], { status: "closed" })).not.toEqual([]);
  });

  it("gives the days the office says, in the letter, the deadline and the timer", () => {
    const service = inserted(services.ersteFassung, between, "request");
    const asks = (tage?: number) => ({
      complete: "vollstaendigkeitPruefen",
      by: "a",
      answers: {
        vollstaendig: false,
        fragen: [{ path: "anliegen", text: "Bitte genauer." }],
        ...(tage === undefined ? {} : { tage }),
      },
    });
    const waits = (days: number) => ({ wait: `P${days}D` });
    const written = (tage: number) => [{ document: "nachforderung", contains: `${tage} Tage Zeit` }];
    const open = { active: ["fehlendesNachreichen"], documents: written(14) };
    expect(runs(service, [asks(), waits(18)], open)).toEqual([]);
    expect(runs(service, [asks(), waits(19)], { active: ["vollstaendigkeitPruefen"] })).toEqual([]);
    const longer = { active: ["fehlendesNachreichen"], documents: written(30) };
    expect(runs(service, [asks(30), waits(34)], longer)).toEqual([]);
    expect(runs(service, [asks(30), waits(35)], { active: ["vollstaendigkeitPruefen"] })).toEqual([]);
  });
  it("says of deadline and timer where their days come from", () => {
    const service = inserted(services.ersteFassung, between, "hear");
    const own = Object.values(service.deadlines ?? {}).find(({ title }) => title === "Anhörung");
    const question = { address: "forms/beabsichtigtes/fields/tage", prefill: 14 };
    expect(saidDays(service, own?.length)).toEqual({ ...question, more: 0 });
    const late = Object.values(service.process.nodes).find(({ title }) => title === "Keine Äußerung");
    const timer = late?.type === "boundaryEvent" ? late.timer : undefined;
    const length = timer !== undefined && "duration" in timer ? timer.duration : undefined;
    expect(saidDays(service, length)).toEqual({ ...question, more: 5 });
    expect(saidDays(service, "P14D")).toBeNull();
  });
  it("examines, sends back what is wrong, and examines again", () => {
    const service = inserted(services.ersteFassung, between, "examine");
    const [task = ""] = Object.keys(service.process.nodes).filter(
      (id) => services.ersteFassung.process.nodes[id] === undefined && id.startsWith("pruefen"),
    );
    const back = { ergebnis: "nachfordern", fragen: [{ path: "anliegen", text: "Bitte genauer." }] };
    const steps = [
      { complete: task, by: "a", answers: back },
      { complete: "fehlendesNachreichen", role: "applicant", answers: { anliegen: "Genauer." } },
      { complete: task, by: "a", answers: { ergebnis: "weiter" } },
      { complete: "pruefen", by: "a", answers: { ergebnis: "zustimmen" } },
    ];
    expect(runs(service, steps, { status: "closed" })).toEqual([]);
  });
  it("lets the office answer objections, and a comment before it decides", () => {
    const involved = inserted(services.ersteFassung, between, "involve");
    const objects = { bedenken: true, text: "Zu nah am Wald." };
    const first = { complete: "stellungNehmen", by: "b", answers: objects };
    expect(runs(involved, [first], { active: ["bedenkenPruefen"] })).toEqual([]);
    const heard = inserted(services.ersteFassung, between, "hear");
    const comment = [
      { complete: "anhoerungVorbereiten", by: "a", answers: { entscheidung: "Ablehnen." } },
      { complete: "sichAeussern", role: "applicant", answers: { text: "Bitte nicht." } },
    ];
    expect(runs(heard, comment, { active: ["aeusserungWuerdigen"] })).toEqual([]);
    const again = { complete: "aeusserungWuerdigen", by: "a", answers: { bleibt: false } };
    expect(runs(heard, [...comment, again], { active: ["anhoerungVorbereiten"] })).toEqual([]);
  });
  it("shows what was said when it was given back, and nothing before", () => {
    const service = inserted(services.ersteFassung, { node: "weiche", flow: "f7" }, "countersign");
    const remark = service.forms["pruefung"]?.fields[0];
    expect(remark).toMatchObject({ type: "info", visible: "gegenzeichnung.bemerkung != null" });
    const decided = { complete: "pruefen", by: "a", answers: { ergebnis: "zustimmen" } };
    const refuses = { zustimmung: false, bemerkung: "Bitte begründen." };
    const steps = [decided, { complete: "gegenzeichnen", by: "b", answers: refuses }];
    expect(runs(service, steps, { active: ["pruefen"] })).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { check } from "@blaupause/check";
import { hessen, type Place as Town } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { changeAll, elements, openService, type Journey, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../../library/firstVersion.ts";
import { flowsOf } from "../graph/flows.ts";
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
});

import { hessen, type JourneyRun, type Place } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { openService, type JourneyStep, type JsonObject } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../library/firstVersion.ts";
import { examplePerson } from "./examplePerson.ts";
import { matching } from "./matching.ts";
import {
  goOn,
  journeyOf,
  nowIn,
  openForms,
  play,
  startRehearsal,
  stepBack,
  stepOf,
  withStep,
} from "./rehearsal.ts";

const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Heuchelheim", city: "Heuchelheim" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: hessen,
};
const START = "2026-03-02T09:00:00+01:00";
const wish = {
  title: "Osterfeuer anzeigen",
  office: "Ordnungsamt",
  outcome: "confirmation",
  audience: "person",
} as const;
const settings = { amt: "Ordnungsamt", sachbearbeitung: "Erika Beispiel" };
const content = firstVersion(wish);
const first = compile(content.service, settings).program;

describe("a rehearsal", () => {
  it.each([
    ["its own journeys", content.journeys],
    ["no journey", {}],
  ])("goes from an empty form to the finished letter, by itself, with %s", (_, journeys) => {
    let rehearsal = startRehearsal(START, settings);
    const filledIn = (run: JourneyRun | null): JourneyStep => {
      const [open] = openForms(run, first, place, nowIn(rehearsal, run));
      if (open === undefined) throw new Error("nobody has anything to do");
      const person = { content: { ...content, journeys }, program: first, place, rehearsal, run };
      return stepOf(open, examplePerson(person, open));
    };
    rehearsal = withStep(rehearsal, filledIn(null));
    const sent = play(rehearsal, first, place);
    expect(sent?.failures).toEqual([]);
    // Kept this far it stays green as long as the case waits where it waits now.
    const soFar = sent === null ? null : journeyOf("Bis hier", rehearsal, sent);
    expect(soFar?.expect).toMatchObject({ status: "open", active: ["pruefen"] });
    expect(soFar === null ? null : runJourney(first, soFar, place).failures).toEqual([]);
    rehearsal = withStep(rehearsal, filledIn(sent));
    const done = play(rehearsal, first, place);
    expect([done?.failures, done?.state?.status]).toEqual([[], "closed"]);
    expect(done?.documents.map(({ id }) => id)).toContain("bescheid");
    if (done === null) return;
    const kept = journeyOf("Alles gut", rehearsal, done);
    expect(kept.expect).toMatchObject({ status: "closed" });
    expect(play(stepBack(rehearsal), first, place)?.state?.status).toBe("open");
  });
});

const wishes = (["permit", "assessment", "confirmation", "forward"] as const).flatMap((outcome) =>
  (["person", "company", "both"] as const).map((audience) => ({ outcome, audience })),
);
it.each(wishes)("begins in what the assistant made for $outcome, $audience, with no value set", (one) => {
  const { service } = firstVersion({ title: "Osterfeuer", office: "Amt", ...one });
  const { program } = compile(service);
  const rehearsal = startRehearsal(START, {});
  const [open] = openForms(null, program, place, START);
  if (open === undefined) throw new Error("nothing to fill in");
  const person = { content: { service, journeys: {} }, program, place, rehearsal, run: null };
  const sent = withStep(rehearsal, stepOf(open, examplePerson(person, open)));
  expect(play(sent, program, place)?.failures).toEqual([]);
});

it("goes on from a refusal: what was refused did not happen", () => {
  const begun = startRehearsal(START, settings);
  const wrong = withStep(begun, { submit: "antrag", answers: {} });
  const refused = play(wrong, first, place);
  expect(refused?.failures.map(({ code }) => code)).toEqual(["rejected"]);
  const right = { submit: "antrag", answers: { vornamen: "Ada" } };
  expect(goOn(wrong, refused, right).steps).toEqual([right]);
  expect(goOn(begun, null, right).steps).toEqual([right]);
});

it("fills in the whole dog tax", () => {
  const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
  const opened = openService(readFileSync(path, "utf8"));
  if (!opened.ok) throw new Error("the template does not open");
  const values: JsonObject = {
    postleitzahlen: [{ plz: "35452" }],
    nachbarn: [],
    sepaOnline: true,
    erinnerungNachTagen: 10,
  };
  const { program } = compile(opened.service, values);
  const [application] = openForms(null, program, place, START);
  if (application === undefined) throw new Error("nothing to fill in");
  const rehearsal = startRehearsal(START, values);
  const person = { content: { service: opened.service, journeys: {} }, program, place, rehearsal, run: null };
  const filled = examplePerson(person, application);
  const run = play(withStep(rehearsal, stepOf(application, filled)), program, place);
  expect(run?.failures).toEqual([]);
});

it.each([
  ["[0-9]{5}", /^[0-9]{5}$/],
  ["(0[1-9]|[1-9][0-9])[0-9]{3}", /^(0[1-9]|[1-9][0-9])[0-9]{3}$/],
  ["[A-Z]{2}-[0-9]+", /^[A-Z]{2}-[0-9]+$/],
  ["[A-Za-zÄÖÜäöü]{1,3}[ -][A-Za-z]{1,2} ?[1-9][0-9]{0,3}[EeHh]?", /^[A-Z]{2}[ -][A-Z]{2} ?[1-9][0-9]*$/],
  ["(?:DE|AT)\\d{3}", /^DE\d{3}$/],
  ["([01]?[0-9]|2[0-3]):[0-5][0-9]", /^[0-9]{1,2}:[0-9]{2}$/],
  ["GmbH|AG", /^GmbH$/],
])("makes a text for the pattern %s", (pattern, wanted) => expect(matching(pattern)).toMatch(wanted));

it("makes no text that does not fit", () => expect(matching("[a-z]+(?:[0-9](?:x|y))@")).toBeNull());

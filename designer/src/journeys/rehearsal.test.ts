import { hessen, type Place } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { openService, type JsonObject } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../library/firstVersion.ts";
import { exampleAnswers, matching } from "./exampleAnswers.ts";
import {
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
const scope = {
  at: START,
  zone: place.zone,
  names: { organisation: place.organisation, land: place.land, case: {}, applicant: {} },
};

const wish = {
  title: "Osterfeuer anzeigen",
  office: "Ordnungsamt",
  outcome: "confirmation",
  audience: "person",
} as const;
const settings = { amt: "Ordnungsamt", sachbearbeitung: "Erika Beispiel" };
const first = compile(firstVersion(wish).service, settings).program;

describe("a rehearsal", () => {
  it("goes from an empty form to the finished letter, by itself", () => {
    let rehearsal = startRehearsal(START, settings);
    const [application] = openForms(null, first, place, START);
    if (application === undefined) throw new Error("nothing to fill in");
    const runtime = { ...first, language: "de" };
    const named = { ...scope, names: { ...scope.names, settings } };
    const filled = exampleAnswers(runtime, application.form, application.filling, named);
    rehearsal = withStep(rehearsal, stepOf(application, filled));
    const sent = play(rehearsal, first, place);
    expect(sent?.failures).toEqual([]);
    const [task] = openForms(sent, first, place, nowIn(rehearsal, sent));
    if (task === undefined) throw new Error("nobody has anything to do");
    const decided = exampleAnswers(runtime, task.form, task.filling, named);
    rehearsal = withStep(rehearsal, stepOf(task, decided));
    const done = play(rehearsal, first, place);
    expect([done?.failures, done?.state?.status]).toEqual([[], "closed"]);
    expect(done?.documents.map(({ id }) => id)).toContain("bescheid");
    if (done === null) return;
    const kept = journeyOf("Alles gut", rehearsal, done);
    expect(kept.expect).toMatchObject({ status: "closed" });
    expect(play(stepBack(rehearsal), first, place)?.state?.status).toBe("open");
  });
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
  const named = { ...scope, names: { ...scope.names, settings: values } };
  const filled = exampleAnswers({ ...program, language: "de" }, application.form, application.filling, named);
  const run = play(withStep(startRehearsal(START, values), stepOf(application, filled)), program, place);
  expect(run?.failures).toEqual([]);
});

it.each([
  ["[0-9]{5}", /^[0-9]{5}$/],
  ["(0[1-9]|[1-9][0-9])[0-9]{3}", /^(0[1-9]|[1-9][0-9])[0-9]{3}$/],
  ["[A-Z]{2}-[0-9]+", /^[A-Z]{2}-[0-9]+$/],
])("makes a text for the pattern %s", (pattern, wanted) => expect(matching(pattern)).toMatch(wanted));

import {
  examplePerson,
  openForms,
  play,
  startRehearsal,
  stepOf,
  valuesFor,
  withStep,
  type Stage,
} from "@blaupause/designer";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject } from "@blaupause/model";
import { adapt } from "@blaupause/reuse";
import { describe, expect, test } from "vitest";
import { templateIn, townsWith, type OfferingTown } from "./coverage.ts";

const offers = {
  "hundesteuer-anmeldung": "hund-anmelden",
  bewohnerparkausweis: "bewohnerparken",
  sondernutzung: "sondernutzung",
  schuelerbefoerderung: "schuelerbefoerderung",
  meldebescheinigung: "meldebescheinigung",
  jagdschein: "jagdschein",
};
const nobody = { id: "niemand", name: "Niemand", values: {} };
const START = "2026-11-27T09:00:00+01:00";
/** Most things somebody does until a case is closed; more is a circle. */
const MOST = 12;

/** Everything done by itself, one step after the other, as far as it goes. */
function rehearsed(stage: Omit<Stage, "rehearsal" | "run">, values: JsonObject) {
  const { program, place } = stage;
  let rehearsal = startRehearsal(START, values);
  let run = play(rehearsal, program, place);
  for (let count = 0; count < MOST; count += 1) {
    const [open] = openForms(run, program, place, run?.events.at(-1)?.at ?? START);
    const waits = { wait: "P3M" };
    const step = open === undefined ? waits : stepOf(open, examplePerson({ ...stage, rehearsal, run }, open));
    rehearsal = withStep(rehearsal, step);
    run = play(rehearsal, program, place);
    if (run?.state?.status === "closed" || (run?.failures.length ?? 0) > 0) break;
  }
  return { failures: run?.failures, status: run?.state?.status };
}

describe.each(Object.entries(offers))("a rehearsal of %s", async (name, slug) => {
  const template = templateIn(name);
  const journeys = Object.fromEntries(template.journeys) as unknown as Readonly<Record<string, JsonObject>>;
  const towns: readonly OfferingTown[] = await townsWith(slug);

  test.each(towns.map((town) => [town.id, town] as const))("goes to its end by itself in %s", (_, town) => {
    const adapted = adapt(template.service(), town.adaptation);
    if (!adapted.ok) throw new Error("what the town changed does not fit");
    const { program } = compile(adapted.service, town.values);
    const stage = { content: { service: adapted.service, journeys }, program, place: town.place };
    expect(rehearsed(stage, town.values)).toEqual({ failures: [], status: "closed" });
  });
  test.each(towns.map((town) => [town.id, town] as const))("goes off without a journey in %s", (_, town) => {
    const service = template.service();
    const { program } = compile(service, town.values);
    const stage = { content: { service, journeys: {} }, program, place: town.place };
    expect(rehearsed(stage, town.values)).toEqual({ failures: [], status: "closed" });
  });
  test("goes off where nobody has set any value yet", () => {
    const service = template.service();
    const [town] = towns;
    if (town === undefined) throw new Error("nobody offers it");
    const content = { service, journeys };
    const values = valuesFor(content, { ...nobody, place: town.place });
    const { program } = compile(service, values);
    expect(rehearsed({ content, program, place: town.place }, values)).toEqual({
      failures: [],
      status: "closed",
    });
  });
});

import { coverageKinds } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { openService, type Journey } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askedIn } from "./stations.ts";

const path = new URL("../../../templates/meldebescheinigung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const place = { zone: "Europe/Berlin", organisation: {}, land: {}, live: {}, profile: null };
const journey: Journey = { title: "Leer", start: "2026-03-02T09:00:00+01:00", steps: [{ wait: "P1D" }] };

it("counts questions and pages as the journeys do, which say what they reach of them", () => {
  const { coverage } = runJourney(compile(service).program, journey, place as never);
  expect(coverageKinds).toContain("fields");
  expect(askedIn(service)).toEqual({
    questions: coverage.fields.all.length,
    pages: coverage.pages.all.length,
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "@blaupause/check";
import {
  coverageKinds,
  landNames,
  landProfiles,
  mergeCoverage,
  openJourney,
  type Coverage,
  type Place,
} from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import {
  openService,
  type Adaptation,
  type Journey,
  type JsonObject,
  type Organisation,
  type Service,
} from "@blaupause/model";
import { openStore, seed } from "@blaupause/server";
import { describe, expect, test } from "vitest";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const folder = join(templates, "hundesteuer-anmeldung");
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

function service(): Service {
  const opened = openService(read("service.json"));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
}
function journeyIn(file: string): Journey {
  const opened = openJourney(read(`journeys/${file}`));
  if (!opened.ok) throw new Error(`${file}: ${JSON.stringify(opened.problems)}`);
  return opened.journey;
}
const files = readdirSync(join(folder, "journeys")).toSorted();
const journeys = files.map((file) => [file, journeyIn(file)] as const);

/** The values and the name of a municipality as the product sets it up. */
async function townsOf(ids: readonly string[]) {
  const data = mkdtempSync(join(tmpdir(), "blaupause-"));
  const store = await openStore(data);
  try {
    await seed(store, templates, "2026-03-02T08:00:00Z");
    return await Promise.all(
      ids.map(async (id) => {
        const offering = await store.organisation(id).offerings.get("hund-anmelden");
        const profile = (await store.platform.get(id))?.profile as Organisation | undefined;
        if (offering === null || profile === undefined) throw new Error(`${id} is not set up`);
        const { name, zone, contact, court, land } = profile;
        const landProfile = landProfiles[land] ?? null;
        const place: Place = {
          zone,
          organisation: { name, ...contact, ...(court === undefined ? {} : { court }) },
          land: landNames(landProfile, land),
          live: {},
          profile: landProfile,
        };
        return { id, values: (offering.adaptation as Adaptation).values as JsonObject, place };
      }),
    );
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}
const towns = await townsOf(["kassel", "heuchelheim", "musterstadt"]);
const missingIn = (coverage: Coverage) =>
  Object.fromEntries(
    coverageKinds.map((kind) => [
      kind,
      coverage[kind].all.filter((one) => !coverage[kind].seen.includes(one)),
    ]),
  );
const told = (coverage: Coverage): string =>
  coverageKinds
    .map((kind) => `${kind} ${coverage[kind].seen.length}/${coverage[kind].all.length}`)
    .join(", ");

describe.each(towns)("dog tax in $id", ({ id, values, place }) => {
  const { program, problems } = compile(service(), values);

  test("nothing stands in the way of a release", () => {
    expect(problems).toEqual([]);
    expect(check(service(), values).filter(({ severity }) => severity !== "hint")).toEqual([]);
  });
  test.each(journeys)("U10 %s", (_, journey) => {
    expect(runJourney(program, journey, place).failures).toEqual([]);
  });
  test("the journeys go through every step, flow, decision row, page, field and letter", () => {
    const runs = journeys.map(([, journey]) => runJourney(program, journey, place));
    const coverage = mergeCoverage(runs.map((run) => run.coverage));
    console.log(`${id}: ${told(coverage)}`);
    expect(missingIn(coverage)).toEqual({
      nodes: [],
      flows: [],
      rows: [],
      pages: [],
      fields: [],
      documents: [],
    });
  });
});

describe("journeys of the dog tax", () => {
  test("some prove the template without anybody's values", () => {
    const { program } = compile(service());
    const place = { ...(towns[0]?.place as Place) };
    const whole = journeys.filter(([, { settings }]) => settings?.["amt"] !== undefined);
    expect(whole.length).toBeGreaterThan(2);
    for (const [file, journey] of whole)
      expect(runJourney(program, journey, place).failures, file).toEqual([]);
  });
  test("P37 a journey gives the same run again", () => {
    const { program } = compile(service(), towns[0]?.values ?? {});
    const place = { ...(towns[0]?.place as Place) };
    for (const [, journey] of journeys)
      expect(runJourney(program, journey, place)).toEqual(runJourney(program, journey, place));
  });
});

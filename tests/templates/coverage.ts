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
import { adapt, violations } from "@blaupause/reuse";
import { openStore, seed } from "@blaupause/server";
import { describe, expect, test } from "vitest";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

export interface Template {
  readonly service: () => Service;
  readonly journeys: readonly (readonly [file: string, journey: Journey])[];
}

/** A template with its journeys, as they lie in the folder. */
export function templateIn(name: string): Template {
  const folder = join(templates, name);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const journeyIn = (file: string): Journey => {
    const opened = openJourney(read(`journeys/${file}`));
    if (!opened.ok) throw new Error(`${file}: ${JSON.stringify(opened.problems)}`);
    return opened.journey;
  };
  return {
    service: () => {
      const opened = openService(read("service.json"));
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      return opened.service;
    },
    journeys: readdirSync(join(folder, "journeys"))
      .toSorted()
      .map((file) => [file, journeyIn(file)] as const),
  };
}

export interface OfferingTown {
  readonly id: string;
  readonly values: JsonObject;
  /** What it changed of the template. */
  readonly adaptation: Adaptation;
  readonly place: Place;
}

/** The values and the name of each municipality that offers it, as the product sets it up. */
export async function townsWith(slug: string): Promise<readonly OfferingTown[]> {
  const data = mkdtempSync(join(tmpdir(), "blaupause-"));
  const store = await openStore(data);
  try {
    await seed(store, templates, "2026-03-02T08:00:00Z");
    const all = await Promise.all(
      (await store.platform.list()).map(async ({ id, profile }) => {
        const offering = await store.organisation(id).offerings.get(slug);
        if (offering?.adaptation == null) return [];
        const adaptation = offering.adaptation as Adaptation;
        const values = adaptation.values as JsonObject;
        return [{ id, values, adaptation, place: placeOf(profile as Organisation) }];
      }),
    );
    return all.flat();
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What an organisation's pages and letters say about it. */
export function placeOf({ name, zone, contact, court, land }: Organisation): Place {
  const profile = landProfiles[land] ?? null;
  return {
    zone,
    organisation: { name, ...contact, ...(court === undefined ? {} : { court }) },
    land: landNames(profile, land),
    live: {},
    profile,
  };
}

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

/** The service as the town has it on offer. */
export function adaptedIn(template: Service, adaptation: Adaptation): Service {
  const made = adapt(template, adaptation);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.service;
}

/** In each town with its own changes: nothing to warn of, every journey green (U10), and together they leave nothing out. */
export function coversEveryTown({ service, journeys }: Template, towns: readonly OfferingTown[]): void {
  describe.each(towns)("in $id", ({ id, values, adaptation, place }) => {
    const ours = adaptedIn(service(), adaptation);
    const { program, problems } = compile(ours, values);

    test("nothing stands in the way of a release", () => {
      expect(problems).toEqual([]);
      expect(violations(service(), adaptation)).toEqual([]);
      expect(check(ours, values).filter(({ severity }) => severity !== "hint")).toEqual([]);
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
}

/** What a town may say to the yes-or-no settings, one at a time. */
const waysOf = ({ settings }: Service): readonly JsonObject[] =>
  (settings?.fields ?? [])
    .filter(({ type }) => type === "boolean")
    .flatMap(({ id }) => [{ [id]: true }, { [id]: false }]);

/** Journeys that bring all settings run without anybody's values; all of them run the same way again. */
export function runsAnywhere({ service, journeys }: Template, town: OfferingTown): void {
  // A journey that goes one way of a yes-or-no setting brings that setting itself.
  test.each(waysOf(service()))("U10 every journey is green where a town says %o", (way) => {
    const { program } = compile(service(), { ...town.values, ...way });
    const red = journeys.filter(([, journey]) => !runJourney(program, journey, town.place).ok);
    expect(red.map(([file]) => file)).toEqual([]);
  });
  test("some prove the template without anybody's values", () => {
    const { program } = compile(service());
    const whole = journeys.filter(([, { settings }]) => settings?.["amt"] !== undefined);
    expect(whole.length).toBeGreaterThan(2);
    for (const [file, journey] of whole)
      expect(runJourney(program, journey, town.place).failures, file).toEqual([]);
  });
  test("P37 a journey gives the same run again", () => {
    const { program } = compile(service(), town.values);
    for (const [, journey] of journeys)
      expect(runJourney(program, journey, town.place)).toEqual(runJourney(program, journey, town.place));
  });
}

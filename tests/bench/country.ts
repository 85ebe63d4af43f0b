import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { compile } from "@blaupause/engine/compile";
import { change, type Change, type JsonObject, type Organisation, type Service } from "@blaupause/model";
import { diff } from "@blaupause/reuse";
import {
  consequencesOf,
  openUpgrades,
  publish,
  readTemplate,
  readTemplates,
  spreadOf,
  type Deps,
} from "@blaupause/server";
import { embedded, onServer, type Place } from "./countryPlace.ts";

// At the size of the country: so many municipalities with twenty services each, of which one template gets a next
// version. `npm run bench:country`, or with other sizes behind `--`; figures belong to the machine, growth does not.
// `-- --mongodb 110` measures the same in a MongoDB, or what speaks its protocol, and holds that it finds the same.

const root = fileURLToPath(new URL("../../", import.meta.url));
const OFFERINGS = 20;
/** Municipalities differ in so many ways; the rest is the template as it is. */
const WAYS = 12;
const AT = "2026-11-27T08:00:00.000Z";
const ID = "hundesteuer-anmeldung";

const organisation = (index: number): Organisation => ({
  id: `gemeinde-${index}`,
  name: `Gemeinde ${index}`,
  level: "gemeinde",
  land: "06",
  ags: `06${String(index).padStart(6, "0")}`,
  ars: `06${String(index).padStart(10, "0")}`,
  zone: "Europe/Berlin",
  prefix: "GEM",
  shield: { initials: "G", colour: "#2044aa" },
  court: "Verwaltungsgericht Kassel",
  contact: { street: "Weg 1", postcode: "34117", city: `Ort ${index}` },
});

const edited = (service: Service, ...edits: Change[]): Service =>
  edits.reduce((before, edit) => {
    const result = change(before, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.service;
  }, service);
const wording = (value: string): Change => ({
  type: "set",
  address: "documents/bescheid/blocks/grundlage",
  property: "text",
  value,
});
const ownQuestion = (index: number): Change => ({
  type: "add",
  parent: "forms/antrag",
  container: "fields",
  id: `eigen${index}`,
  json: { id: `eigen${index}`, type: "text", label: `Eigene Frage ${index}`, page: "halter" },
});

/** The template as one way of municipalities has it: every third one has words of its own, the others a question. */
const wayOf = (template: Service, way: number): Service =>
  way === 0
    ? template
    : edited(template, way % 3 === 0 ? wording(`Grundlage ist unsere Satzung ${way}.`) : ownQuestion(way));

const ms = (from: number): number => Math.round(performance.now() - from);
const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

async function measured(count: number, place: Place) {
  const { store } = place;
  const templates = await readTemplates(join(root, "templates"));
  const deps = { store, templates, clock: () => AT, log: () => undefined } as unknown as Deps;
  const values = { amt: "Amt" } as JsonObject;
  const template = await readTemplate(join(root, "templates", ID, "service.json"));
  try {
    const filled = performance.now();
    await store.platform.put({
      id: "hessen",
      slug: "hessen",
      host: null,
      profile: { ...organisation(0), id: "hessen", level: "land" },
    });
    const ways = Array.from({ length: WAYS }, (_, way) => {
      const service = wayOf(template, way);
      return { program: compile(service, values).program, adaptation: diff(template, service, values) };
    });
    for (let index = 1; index <= count; index += 1) await settle(store, index, ways[index % WAYS] ?? ways[0]);
    const filling = ms(filled);

    const next = edited(template, wording("Grundlage ist die Satzung in ihrer neuen Fassung."));
    const journeys = templates.find(({ id }) => id === ID)?.journeys ?? {};
    const computed = performance.now();
    const computedPause = longestPause();
    const { distinct, all } = await consequencesOf(deps, ID, { service: next, journeys });
    const computing = ms(computed);
    const whileComputing = computedPause();

    const published = performance.now();
    await publish(
      deps,
      { id: ID, version: "1.1.0", publisher: "hessen", why: "Satzung", at: AT },
      { service: next, journeys },
    );
    const publishing = ms(published);

    const listed = performance.now();
    const listedPause = longestPause();
    const { rows } = await spreadOf(deps, "hessen", ID);
    const listing = ms(listed);
    const whileListing = listedPause();

    const look = async (turn: number): Promise<void> => {
      const id = `gemeinde-${1 + ((turn * 7919) % count)}`;
      await openUpgrades(deps, { profile: organisation(1), store: store.organisation(id) });
    };
    const first = await timesOf(40, look);
    const page = await timesOf(40, look);
    return {
      store: place.name,
      municipalities: count,
      offerings: count * OFFERINGS,
      "filled s": Math.round(filling / 1000),
      "computed for all ms": computing,
      "others waited ms": whileComputing,
      "distinct merges": distinct,
      conflicts: all.filter(({ merged }) => merged.conflicts.length > 0).length,
      "published ms": publishing,
      "map ms": listing,
      "others waited for it ms": whileListing,
      rows: rows.length,
      versions: versionsIn(rows),
      "a municipality's page, first ms": first,
      "a municipality's page ms": page,
      "RSS MB": mb(process.memoryUsage().rss),
      "store MB": place.size(),
    };
  } finally {
    await place.close();
  }
}

/** The longest time in which nobody else on this server had a turn. */
function longestPause(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  return () => {
    delay.disable();
    return Math.round(delay.max / 1e6);
  };
}

/** How many offer which version, and how many of them have to decide. */
const versionsIn = (rows: Awaited<ReturnType<typeof spreadOf>>["rows"]): string => {
  const named = rows.map(
    ({ version, conflicts }) => `${version ?? "none"}${conflicts > 0 ? " to decide" : ""}`,
  );
  return [...new Set(named)]
    .toSorted()
    .map((name) => `${name}: ${named.filter((one) => one === name).length}`)
    .join(", ");
};

interface Way {
  readonly program: { readonly hash: string };
  readonly adaptation: object;
}
async function settle(store: Place["store"], index: number, way: Way | undefined) {
  if (way === undefined) return;
  const profile = organisation(index);
  await store.platform.put({ id: profile.id, slug: profile.id, host: null, profile });
  const own = store.organisation(profile.id);
  await own.programs.put(way.program.hash, way.program);
  for (let number = 0; number < OFFERINGS; number += 1)
    await own.offerings.save({
      service: number === 0 ? "hund-anmelden" : `leistung-${number}`,
      rev: 0,
      state: "live",
      program: way.program.hash,
      previous: null,
      template: { id: number === 0 ? ID : `vorlage-${number}`, version: "1.0.0" },
      adaptation: number === 0 ? way.adaptation : null,
      at: AT,
      by: "bench",
    });
}

/** The middle of so many times, in milliseconds with one digit. */
async function timesOf(count: number, run: (turn: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const from = performance.now();
    await run(turn);
    times.push(performance.now() - from);
  }
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? 0) * 10) / 10;
}

const words = process.argv.slice(2);
const isBoth = words.includes("--mongodb");
const sizes = words.filter((word) => word !== "--mongodb").map(Number);
const wrong = sizes.some((size) => !Number.isSafeInteger(size) || size < 1);
if (wrong) {
  console.error(
    "say how many municipalities: whole numbers, and --mongodb where both stores are to be measured",
  );
  process.exit(2);
}
const table = [];
for (const size of sizes.length > 0 ? sizes : isBoth ? [110] : [100, 1000, 11_000]) {
  table.push(await measured(size, await embedded()));
  if (isBoth) table.push(await measured(size, await onServer()));
}
console.table(table);

/** What does not belong to the machine: it has to be the same in every store. */
const found = table.map((one) => [
  one.municipalities,
  [one["distinct merges"], one.conflicts, one.rows, one.versions].join(" · "),
]);
for (const [size, result] of new Map(found.map(([size, result]) => [size, result])))
  for (const [other, same] of found)
    if (other === size && same !== result) throw new Error(`${size}: „${result}“ is not „${same}“`);

const [first, last] = [table[0], table.at(-1)];
if (first !== undefined && last !== undefined && first.municipalities !== last.municipalities)
  console.log(
    `a municipality's page at ${last.municipalities}: ${(last["a municipality's page ms"] / Math.max(0.1, first["a municipality's page ms"])).toFixed(1)}x of ${first.municipalities}`,
  );

import { openJourney } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { elements, type JsonObject, type Service } from "@blaupause/model";
import {
  diff,
  follow,
  followJourneys,
  movedWith,
  orderOf,
  refit,
  serviceOf,
  tableOf,
  type Row,
} from "@blaupause/reuse";
import { describe, expect, it } from "vitest";
import { adaptedIn, templateIn, townsWith } from "../templates/coverage.ts";

const KINDS = new Set([
  "form",
  "field",
  "page",
  "node",
  "document",
  "decision",
  "output",
  "input",
  "role",
  "deadline",
]);

/** Every element gets another name, all at once. */
function allRenamed(service: Service): Service {
  const own = [...elements(service)].filter(({ kind }) => KINDS.has(kind)).map(({ address }) => address);
  const moves = new Map<string, string>();
  for (const address of own) moves.set(address, `${movedWith(address, moves)}Neu`);
  const followed = follow(service, moves);
  const idOf = (address: string, id: string): string => (moves.has(address) ? `${id}Neu` : id);
  const rows = [...tableOf(followed)].map(([at, row]): [string, Row] => [
    movedWith(at, moves),
    { ...row, id: idOf(at, row.id), parent: row.parent === null ? null : movedWith(row.parent, moves) },
  ]);
  const order = [...orderOf(followed)].map(([key, ids]): [string, readonly string[]] => [
    movedWith(key, moves),
    ids.map((id) => idOf(`${key}/${id}`, id)),
  ]);
  const renamed = Object.fromEntries([...moves].map(([old, now]) => [now, old]));
  return { ...serviceOf(new Map(rows), new Map(order)), renamed };
}

describe.each([
  ["hundesteuer-anmeldung", "hund-anmelden"],
  ["jagdschein", "jagdschein"],
  ["sondernutzung", "sondernutzung"],
])("U14 a municipality's example cases of %s", (template, slug) => {
  it("stay green when everything they name has another name", async () => {
    const { service, journeys } = templateIn(template);
    const [town] = await townsWith(slug);
    if (town === undefined) throw new Error(`nobody offers ${slug}`);
    const ours = adaptedIn(service(), town.adaptation);
    const next = allRenamed(ours);
    const { renamed } = diff(ours, next);
    expect(Object.keys(renamed).length).toBeGreaterThan(40);
    const values = refit(compile(next).program.settings, town.values, renamed);
    expect(values.todo).toEqual([]);
    const { program } = compile(next, values.values);
    const written = Object.fromEntries(journeys.map(([file, json]) => [file, json as unknown as JsonObject]));
    const followed = followJourneys(written, ours, renamed);
    for (const [file, json] of Object.entries(followed)) {
      const opened = openJourney(json);
      if (!opened.ok) throw new Error(`${file}: ${JSON.stringify(opened.problems)}`);
      expect(runJourney(program, opened.journey, town.place).failures, file).toEqual([]);
    }
    // Without following them, hardly one would be.
    const left = journeys.filter(([, journey]) => runJourney(program, journey, town.place).ok);
    expect(left.length).toBe(0);
  });
});

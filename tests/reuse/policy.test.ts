import { change, type Change, type PolicyEntry, type Service } from "@blaupause/model";
import { diff, guardOf, isOpen, tableOf, upgrade, violations } from "@blaupause/reuse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breaches } from "./allowed.ts";
import { addressesOf, pick } from "./edits/asTable.ts";
import { applyEdits, edit, template, type Edit } from "./generate.ts";
import { count, counts, runs } from "./law.ts";
import { smallService } from "./small.ts";

const entry: fc.Arbitrary<PolicyEntry> = fc.record(
  {
    structure: fc.constantFrom("none" as const, "restrict" as const, "extend" as const, "free" as const),
    text: fc.boolean(),
  },
  { requiredKeys: [] },
);
const entries = fc.array(fc.tuple(fc.nat(10_000), entry), { minLength: 1, maxLength: 3 });
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

/** The service with entries at some of its places, the whole of it among them. */
function withPolicy(service: Service, chosen: readonly (readonly [number, PolicyEntry])[]): Service {
  const places = [...tableOf(service).keys()];
  const policy = Object.fromEntries(chosen.map(([at, one]) => [places[at % places.length] ?? "", one]));
  return { ...service, policy };
}

function allowedOrNot(base: Service, changes: readonly Edit[]): void {
  const ours = applyEdits(base, changes);
  const against = breaches(base, ours);
  count(against.length === 0 ? "U7 allowed" : "U7 not allowed");
  for (const one of against) count(`U7 ${one.split(" ")[0]}`);
  const found = violations(base, diff(base, ours));
  expect(found.length > 0, JSON.stringify({ found, against })).toBe(against.length > 0);
}

/** One edit as the designer makes it, read from an edit in numbers; null where there is nothing to do it to. */
function changeOf(service: Service, { op, at, to, word }: Edit): Change | null {
  const address = pick(
    addressesOf(service, ({ kind }) => kind !== "node" && kind !== "flow"),
    at,
  );
  const parent = pick(
    addressesOf(service, ({ kind, props }) => kind === "form" || props["type"] === "group"),
    to,
  );
  if (address === undefined || parent === undefined) return null;
  const json = { id: word, type: "text", label: word };
  if (op === "add" || op === "copy") return { type: "add", parent, container: "fields", id: word, json };
  if (op === "remove") return { type: "remove", address };
  if (op === "move" || op === "order") return { type: "move", address, parent, after: null };
  const property = pick(["label", "title", "hint", "required", "min", "max"], to) ?? "label";
  const value = property === "required" ? at % 2 === 0 : property.startsWith("m") ? at % 9 : word;
  return { type: "set", address, property, value };
}

/** An edit goes where what comes of it is allowed, and is refused where it is not. */
function guarded(base: Service, before: readonly Edit[], last: Edit): void {
  const edited = applyEdits(base, before);
  const ours = breaches(base, edited).length === 0 ? edited : base;
  const edit = changeOf(ours, last);
  const free = edit === null ? null : change(ours, edit);
  if (edit === null || free === null || !free.ok) return count("U7 no edit");
  const against = breaches(base, free.service);
  count(against.length === 0 ? "U7 edit goes" : "U7 edit refused");
  const kept = change(ours, edit, guardOf(base, false));
  expect(kept.ok, JSON.stringify({ edit, against })).toBe(against.length === 0);
}

/** Rounds of deciding for the next version: giving something up may leave more to decide. */
const ROUNDS = 6;
/** What a next version locks is asked about; whoever takes it has nothing against it any more. */
function lockedNext(base: Service, next: Service, ours: Service): void {
  const difference = diff(base, ours);
  let made = upgrade(base, next, difference);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  if (breaches(next, made.service).length === 0) return count("U7 nothing locked");
  count("U7 locked");
  expect(made.conflicts.some((one) => one.kind === "locked" || one.kind === "invalid")).toBe(true);
  for (let round = 0; round < ROUNDS && made.conflicts.some(isOpen); round += 1) {
    const all = made.conflicts.filter(({ takes }) => takes.includes("theirs"));
    made = upgrade(
      base,
      next,
      difference,
      all.map((one) => ({ ...one, took: "theirs" as const })),
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
  }
  if (made.conflicts.some(isOpen)) return count("U7 locked, and more to decide");
  count("U7 locked and given up");
  expect(breaches(next, made.service)).toEqual([]);
}

describe("what a template keeps, over generated policies and edits", () => {
  it(
    "U7 refuses what goes against it, and nothing else (small services)",
    () => {
      fc.assert(
        fc.property(smallService, entries, edits, (service, policy, changes) =>
          allowedOrNot(withPolicy(service, policy), changes),
        ),
        { numRuns: 1500 * runs },
      );
    },
    120_000 * runs,
  );
  it(
    "U7 refuses what goes against it, and nothing else (dog tax)",
    () => {
      const { policy: _policy, ...service } = template();
      fc.assert(
        fc.property(entries, edits, (policy, changes) => allowedOrNot(withPolicy(service, policy), changes)),
        { numRuns: 40 * runs },
      );
    },
    120_000 * runs,
  );
  it(
    "U7 change refuses the edit that goes against it, and no other",
    () => {
      fc.assert(
        fc.property(smallService, entries, edits, edit, (service, policy, before, last) =>
          guarded(withPolicy(service, policy), before, last),
        ),
        { numRuns: 1000 * runs },
      );
    },
    120_000 * runs,
  );
  it(
    "U7 what a next version locks is asked about, and given up it is gone",
    () => {
      fc.assert(
        fc.property(smallService, entries, edits, edits, (base, policy, there, here) =>
          lockedNext(base, withPolicy(applyEdits(base, there), policy), applyEdits(base, here)),
        ),
        { numRuns: 300 * runs },
      );
    },
    120_000 * runs,
  );
  it("U7 does not mind which property within a value was written first", () => {
    const of = `sha256-${"a".repeat(43)}`;
    const translated = (title: { text: string; of: string }): Service => ({
      ...template(),
      translations: { en: { "forms/antrag/title": title } },
      policy: { "": { text: false } },
    });
    const base = translated({ of, text: "Register a dog" });
    const [again, other] = [translated({ text: "Register a dog", of }), translated({ text: "Dog tax", of })];
    expect([violations(base, diff(base, again)), breaches(base, again)]).toEqual([[], []]);
    expect(violations(base, diff(base, other))).toHaveLength(1);
    expect(breaches(base, other)).toEqual(["changed forms/antrag title@en"]);
  });
  it("prints how many were tried", () => {
    console.log(counts);
    expect(Math.min(counts["U7 allowed"] ?? 0, counts["U7 not allowed"] ?? 0)).toBeGreaterThan(200);
  });
});

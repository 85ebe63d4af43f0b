import { structuralReferences } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import { canonical, isJsonObject, openService, type Service } from "@blaupause/model";
import {
  adapt,
  adapted,
  courtOf,
  diff,
  isOpen,
  marksOf,
  merge,
  orderOf,
  serviceOf,
  tableOf,
  upgrade,
  type Upgraded,
} from "@blaupause/reuse";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./generate.ts";
import { count, counts, law, same } from "./law.ts";

/** A service with every list sorted: the order of siblings may depend on who came first. */
const unordered = (service: Service): Service =>
  serviceOf(tableOf(service), new Map([...orderOf(service)].map(([key, ids]) => [key, ids.toSorted()])));

/** The same content, the properties of every object written the other way round. */
const backwards = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      isJsonObject(inner) ? Object.fromEntries(Object.entries(inner).toReversed()) : inner,
    ),
  ) as T;

const VALUES = { satz: { zweiter: 2, erster: [{ ab: "2026-01-01", satz: 1 }] }, amt: "Steueramt" };
const adaptationOf = (made: Upgraded): string => JSON.stringify(made.ok ? made.adaptation : made.problems);

/** A local value stands in the merged service, at the place it has there; texts may name things anew. */
function inMerged(merged: Service, base: Service, address: string, key: string, now: unknown): void {
  const place = Object.entries(diff(base, merged).renamed).find(([, old]) => old === address)?.[0] ?? address;
  const row = tableOf(merged).get(place);
  // Texts and cells may name something by its new name, and cells stand under it.
  const isFollowed = (typeof now === "string" && /[{.]/.test(now)) || /^(when|then|default)\//.test(key);
  const isReference = row !== undefined && marksOf(row.kind, row.props["type"], key)["x-ref"] !== undefined;
  if (row === undefined || key.startsWith("renamed/") || isFollowed || isReference || Array.isArray(now))
    return;
  count("local values found again");
  same(row.props[key] ?? null, now ?? null);
}

/**
 * Does a level undo what the one above it did? Level by level that is its own wish and stands; seen at once it is as if
 * nobody had ever changed it, and no merge of three can tell.
 */
function takesBack(base: Service, land: Service, town: Service): boolean {
  const [first, middle, last] = [tableOf(base), tableOf(land), tableOf(town)];
  return [...new Set([...first.keys(), ...middle.keys(), ...last.keys()])].some((address) => {
    const rows = [first.get(address), middle.get(address), last.get(address)].map((row) => row?.props);
    if (rows.some((row) => row === undefined)) return rows[0] === rows[2] && rows[0] !== rows[1];
    const [was, there, now] = rows as Record<string, unknown>[];
    return Object.keys({ ...was, ...there, ...now }).some((key) => {
      const [a, b, c] = [was?.[key], there?.[key], now?.[key]].map((one) => canonical(one ?? null));
      return a === c && a !== b;
    });
  });
}

const broken = (service: Service): string[] => [
  ...structuralReferences(service).flatMap(({ address, property, found }) =>
    found === undefined ? [`${address}#${property}`] : [],
  ),
  ...compile(service).problems.flatMap(({ rule, address, property }) =>
    rule.startsWith("feel-unknown") ? [`${address}#${property}`] : [],
  ),
];

describe("reuse laws over generated services and edits", () => {
  law("table and back", 150, 5, (base, a) => {
    const service = applyEdits(base, a);
    same(serviceOf(tableOf(service), orderOf(service)), service);
  });
  law("U13 adapt(base, diff(base, ours)) = ours, and its diff is the same bytes", 500, 15, (base, a) => {
    const ours = applyEdits(base, a);
    const adaptation = diff(base, ours);
    same(adapted(base, adaptation), ours);
    expect(JSON.stringify(diff(base, adapted(base, adaptation)))).toBe(JSON.stringify(adaptation));
  });
  law("U13 the order in which properties were written changes no byte", 150, 4, (base, a, b) => {
    const ours = applyEdits(base, a);
    const written = JSON.stringify(diff(base, ours, VALUES));
    if (JSON.stringify(backwards(ours)) !== JSON.stringify(ours)) count("U13 written backwards");
    expect(JSON.stringify(diff(base, backwards(ours), backwards(VALUES)))).toBe(written);
    expect(JSON.stringify(diff(backwards(base), ours, VALUES))).toBe(written);
    const next = applyEdits(base, b);
    expect(adaptationOf(upgrade(backwards(base), backwards(next), diff(base, ours)))).toBe(
      adaptationOf(upgrade(base, next, diff(base, ours))),
    );
  });
  law("U13 diff between any two descendants", 250, 8, (base, a, b) => {
    const [left, right] = [applyEdits(base, a), applyEdits(base, b)];
    same(adapted(left, diff(left, right)), right);
  });
  law("U1 nothing changed locally: exactly the next version", 300, 6, (base, a) => {
    const next = applyEdits(base, a);
    const court = courtOf([]);
    same(merge(base, next, base, court), next);
    expect(court.conflicts).toEqual([]);
  });
  law("U2 nothing changed centrally: exactly the local one", 300, 6, (base, a) => {
    const ours = applyEdits(base, a);
    const court = courtOf([]);
    same(merge(base, base, ours, court), ours);
    expect(court.conflicts).toEqual([]);
  });
  law(
    "U1 U2 through upgrade: the very next version, or the very local one, and the same adaptation",
    100,
    5,
    (base, a) => {
      const changed = applyEdits(base, a);
      const taken = upgrade(base, changed, diff(base, base));
      if (!taken.ok) throw new Error("an untouched service was refused");
      same(taken.service, changed);
      expect([taken.conflicts, JSON.stringify(taken.adaptation)]).toEqual([
        [],
        JSON.stringify(diff(changed, changed)),
      ]);
      const ours = diff(base, changed);
      const kept = upgrade(base, base, ours);
      // What a template does not allow to be changed is refused, and its conflict says so.
      if (!kept.ok || kept.conflicts.length > 0) return count("local services a template does not allow");
      count("local services kept through upgrade");
      same(kept.service, changed);
      expect(JSON.stringify(kept.adaptation)).toBe(JSON.stringify(ours));
    },
  );
  law("both made the same changes: no conflict, and just that", 200, 5, (base, a) => {
    const ours = applyEdits(base, a);
    const court = courtOf([]);
    same(merge(base, ours, ours, court), ours);
    expect(court.conflicts).toEqual([]);
  });
  law("any merge is a service, and its difference brings it back", 400, 6, (base, a, b) => {
    const [next, ours] = [applyEdits(base, a), applyEdits(base, b)];
    const court = courtOf([]);
    const merged = merge(base, next, ours, court);
    const opened = openService(merged);
    if (!court.conflicts.some(isOpen)) expect(opened).toMatchObject({ ok: true });
    same(adapted(next, diff(next, merged)), merged);
    if (opened.ok) expect(adapt(next, diff(next, merged))).toMatchObject({ ok: true });
    count(court.conflicts.length === 0 ? "clean merges" : "merges with conflicts");
  });
  law("U3 what does not conflict is in, whichever side comes first", 300, 5, (base, a, b) => {
    const [left, right] = [applyEdits(base, a), applyEdits(base, b)];
    const [one, two] = [courtOf([]), courtOf([])];
    const [there, here] = [merge(base, left, right, one), merge(base, right, left, two)];
    if (one.conflicts.length > 0 || two.conflicts.length > 0) return count("U3 with conflicts");
    same(unordered(there), unordered(here));
  });
  law("U4 U5 nothing is lost: each side's change is in, or it is in question", 300, 5, (base, a, b) => {
    const [next, ours] = [applyEdits(base, a), applyEdits(base, b)];
    const court = courtOf([]);
    const merged = merge(base, next, ours, court);
    if (court.conflicts.length > 0) return count("U4 with conflicts");
    // What ours changed is still there: coming from the merged service, ours has nothing to add but the next version's.
    const local = diff(base, ours);
    const left = diff(next, merged);
    expect(Object.keys(left.add).length).toBeLessThanOrEqual(Object.keys(local.add).length);
    for (const [address, props] of Object.entries(local.set))
      for (const [key, { now }] of Object.entries(props)) inMerged(merged, base, address, key, now);
  });
  law(
    "U6 U13 an upgrade resolves every reference or says which it does not, and its difference is canonical",
    250,
    4,
    (base, a, b) => {
      const [next, ours] = [applyEdits(base, a), applyEdits(base, b)];
      const result = upgrade(base, next, diff(base, ours));
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      same(adapted(next, result.adaptation), result.service);
      const named = new Set(result.conflicts.map(({ address }) => address));
      const before = new Set(broken(next));
      if (result.conflicts.some(({ kind }) => kind === "invalid")) return;
      for (const place of broken(result.service))
        expect(before.has(place) || named.has(place.split("#")[0] ?? "")).toBe(true);
    },
  );
  law("U9 level by level is the same as all levels at once", 300, 4, (base, a, b) => {
    // The Land changes with the first half of its edits, the municipality with the rest of them.
    const [next, land] = [applyEdits(base, a), applyEdits(base, b.slice(0, 3))];
    const town = applyEdits(land, b.slice(3));
    if (takesBack(base, land, town)) return count("U9 with something taken back");
    const courts = [courtOf([]), courtOf([]), courtOf([])] as const;
    const nextLand = merge(base, next, land, courts[0]);
    const byLevel = merge(land, nextLand, town, courts[1]);
    const atOnce = merge(base, next, town, courts[2]);
    if (courts.some(({ conflicts }) => conflicts.length > 0)) return count("U9 with conflicts");
    count("U9 clean");
    same(unordered(byLevel), unordered(atOnce));
  });
  it("prints how many triples were tried", () => {
    console.log(counts);
    const seen = [
      "clean merges",
      "merges with conflicts",
      "local values found again",
      "U9 clean",
      "U13 written backwards",
    ];
    for (const name of seen) expect([name, (counts[name] ?? 0) > 30]).toEqual([name, true]);
  });
});

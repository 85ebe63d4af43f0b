import { canonical, openService, type Service } from "@blaupause/model";
import { adapt, adapted, courtOf, diff, isOpen, merge, orderOf, serviceOf, tableOf } from "@blaupause/reuse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, edit, template, type Edit } from "./generate.ts";
import { smallService } from "./small.ts";

const edits = (max: number) => fc.array(edit, { maxLength: max });
const counts: Record<string, number> = {};
const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
const runs = Number(process.env["TRIPLES"] ?? 1);

const three = fc.tuple(smallService, edits(6), edits(6));
const ofTemplate = fc.tuple(fc.constant(template()), edits(5), edits(5));

/** Runs a law over small generated services and over the real dog tax. */
function law(
  name: string,
  small: number,
  large: number,
  check: (base: Service, a: readonly Edit[], b: readonly Edit[]) => void,
) {
  it(`${name} (small services)`, () => {
    fc.assert(
      fc.property(three, ([base, a, b]) => (count(name), check(base, a, b))),
      { numRuns: small * runs },
    );
  });
  it(`${name} (dog tax)`, () => {
    fc.assert(
      fc.property(ofTemplate, ([base, a, b]) => (count(name), check(base, a, b))),
      { numRuns: large * runs },
    );
  }, 120_000);
}
const same = (left: unknown, right: unknown): void => expect(canonical(left)).toBe(canonical(right));

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
  it("prints how many triples were tried", () => {
    console.log(counts);
    expect(Object.keys(counts).length).toBeGreaterThan(5);
  });
});

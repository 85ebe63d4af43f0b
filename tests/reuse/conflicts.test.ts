import { change, changeAll, isWithin, type Json, type Service } from "@blaupause/model";
import { courtOf, diff, merge, movedWith, tableOf, type Choice, type Conflict } from "@blaupause/reuse";
import { describe, expect, it } from "vitest";
import { addressesOf, pick } from "./edits/asTable.ts";
import { applyEdits } from "./generate.ts";
import { count, counts, law } from "./law.ts";

/** A text that people read, or a limit, of the base, chosen by a number; none where every one is gone or renamed. */
function propertyIn(
  by: number,
  asked: readonly string[],
  ...services: readonly Service[]
): readonly [address: string, prop: string] | null {
  const tables = services.map(tableOf);
  const found = [...(tables[0] ?? new Map())].flatMap(([address, { props }]) =>
    asked
      .filter((prop) => address !== "" && props[prop] !== undefined)
      .filter((prop) => tables.every((table) => isPlain(table.get(address)?.props[prop])))
      .map((prop) => [address, prop] as const),
  );
  return found[by % Math.max(1, found.length)] ?? null;
}

const TEXTS = ["label", "title", "text"];
/** A text that names nothing follows nobody's new name, so it can be compared as it stands. */
const isPlain = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && !value.includes("{"));

const saying = (service: Service, address: string, property: string, value: Json): Service => {
  const result = change(service, { type: "set", address, property, value });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const merged = (base: Service, next: Service, ours: Service, choices: readonly Choice[] = []) => {
  const court = courtOf(choices);
  const service = merge(base, next, ours, court);
  return { service, table: tableOf(service), conflicts: court.conflicts as readonly Conflict[] };
};

describe("reuse laws of what is in question", () => {
  law("U4 a property changed on both sides is shown as it was, there and here", 150, 3, (base, a, b) => {
    const [left, right] = [applyEdits(base, a), applyEdits(base, b)];
    const by = a[0]?.at ?? b[0]?.at ?? 0;
    const chosen = propertyIn(by, by % 3 === 0 ? ["min"] : TEXTS, base, left, right);
    if (chosen === null) return count("U4 nothing to say");
    const [address, prop] = chosen;
    const [theirs, here, both] = prop === "min" ? [101, 102, 103] : ["Von allen", "Von hier", "Von beiden"];
    const [next, ours] = [saying(left, address, prop, theirs), saying(right, address, prop, here)];
    const known = { base: tableOf(base).get(address)?.props[prop], theirs, ours: here };
    const before = merged(base, next, ours);
    const question = before.conflicts.find((one) => one.prop === prop && one.theirs === theirs);
    // Where an edit made it another element (another type, gone around it), that is the question.
    if (question === undefined) {
      expect(before.conflicts.filter(({ kind }) => kind !== "property")).not.toEqual([]);
      return count("U4 within another question");
    }
    count(`U4 in question: ${prop === "min" ? "a limit" : "a text"}`);
    expect(question).toMatchObject({ kind: "property", prop, ...known });
    expect(before.table.get(question.address)?.props[prop]).toBe(here);
    for (const took of ["base", "theirs", "ours"] as const) {
      const after = merged(base, next, ours, [{ address: question.address, prop, took }]);
      expect(after.table.get(question.address)?.props[prop]).toBe(known[took]);
    }
    const own = { address: question.address, prop, took: "value", value: both } as const;
    expect(merged(base, next, ours, [own]).table.get(question.address)?.props[prop]).toBe(both);
  });

  law("U5 what one side removed and the other changed is a question, either way", 150, 3, (base, a, b) => {
    const [left, right] = [applyEdits(base, a), applyEdits(base, b)];
    const chosen = propertyIn(a[0]?.at ?? b[0]?.at ?? 0, TEXTS, base, left, right);
    if (chosen === null) return count("U5 no text");
    const [address, prop] = chosen;
    const gone = changeAll(left, [{ type: "remove", address }]);
    if (!gone.ok) return count("U5 cannot be without it");
    const kept = saying(right, address, prop, "Von hier");
    const ways = [
      { kind: "removedThere", next: gone.service, ours: kept, stays: "ours" },
      { kind: "removedHere", next: kept, ours: gone.service, stays: "theirs" },
    ] as const;
    for (const { kind, next, ours, stays } of ways) {
      const { conflicts } = merged(base, next, ours);
      const question = conflicts.find((one) => one.kind === kind && isWithin(address, one.address));
      if (question === undefined) {
        expect(conflicts.filter((one) => one.kind === "type")).not.toEqual([]);
        count("U5 within another question");
        continue;
      }
      count(`U5 ${kind}`);
      expect(question.params?.["changed"]).toContain(address);
      for (const took of ["theirs", "ours"] as const) {
        // What was added inside it is a question of its own, and kept it keeps what stands around it.
        const choices = conflicts.filter((one) => one.takes.includes(took)).map((one) => ({ ...one, took }));
        const { table } = merged(base, next, ours, choices);
        expect(table.get(address)?.props[prop]).toBe(took === stays ? "Von hier" : undefined);
      }
    }
  });

  law(
    "U5 what was added inside something removed goes to any place that is offered",
    150,
    3,
    (base, a, b) => {
      const group = pick(
        addressesOf(base, ({ props, parent }) => props["type"] === "group" && parent === "forms/antrag"),
        a[0]?.at ?? 0,
      );
      const gone =
        group === undefined ? null : changeAll(applyEdits(base, a), [{ type: "remove", address: group }]);
      if (group === undefined || gone === null || !gone.ok) return count("U5 no group");
      const json = { id: "vonHier", type: "text", label: "Von hier" };
      const added = change(applyEdits(base, b), {
        type: "add",
        parent: group,
        container: "fields",
        id: "vonHier",
        json,
      });
      if (!added.ok) return count("U5 no group");
      const [next, ours] = [gone.service, added.service];
      const isAsked = ({ kind, address }: Conflict): boolean =>
        kind === "addedInRemoved" && address === `${group}/fields/vonHier`;
      const question = merged(base, next, ours).conflicts.find(isAsked);
      if (question === undefined) return count("U5 the group is kept or gone here too");
      const forms = Object.keys(next.forms).map((id) => `forms/${id}`);
      if (forms.length === 0) {
        expect(question.takes).not.toContain("place");
        return count("U5 no form is left");
      }
      expect(question.places).toEqual(expect.arrayContaining(forms.length === 1 ? forms : []));
      for (const value of question.places ?? []) {
        count("U5 new place");
        const choice = { address: question.address, took: "place", value } as const;
        const after = merged(base, next, ours, [choice]);
        expect(after.conflicts.find(isAsked)?.took).toBe("place");
        // The place may itself have been moved here.
        const { renamed } = diff(next, after.service);
        const now = movedWith(value, new Map(Object.entries(renamed).map(([at, was]) => [was, at])));
        expect([...after.table].filter(([, row]) => row.props["label"] === "Von hier")).toMatchObject([
          [`${now}/fields/vonHier`, { parent: now, kind: "field" }],
        ]);
      }
    },
  );

  it("prints how many triples were tried", () => {
    console.log(counts);
    const seen = ["U4 in question: a text", "U5 removedThere", "U5 new place"].map(
      (name) => counts[name] ?? 0,
    );
    expect(Math.min(...seen)).toBeGreaterThan(30);
    expect(counts["U4 in question: a limit"]).toBeGreaterThan(10);
  });
});

import type { Organisation } from "@blaupause/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { beginCount, numberFaults, startFaults } from "../organisations/numbers.ts";
import { newId } from "../security/token.ts";
import { given } from "../store/contract/builders.contract.ts";
import { openStore, type Store } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { drawNumber, nextNumber, proposeNumber } from "./number.ts";
import { APART } from "./series.ts";

type Numbers = NonNullable<Organisation["numbers"]>;
const AT = "2026-07-10T08:00:00.000Z";
const { inFolder, inMongo } = dataPlaces("numbers");
const stores: readonly (readonly [string, () => DataPlace])[] = [
  ["SQLite", inFolder],
  ...(mongo === null ? [] : ([["MongoDB", inMongo]] as const)),
];

const profileWith = (numbers: Numbers): Organisation =>
  ({ id: "a", zone: "Europe/Berlin", prefix: "KS", numbers }) as unknown as Organisation;
const townWith = (store: Store, numbers: Numbers) => ({
  profile: profileWith(numbers),
  store: store.organisation("a"),
});

/** A case begins as an application makes one: what was proposed is claimed with it. */
async function begins(store: Store, numbers: Numbers, at = AT) {
  const town = townWith(store, numbers);
  const { text, cash, claims } = await proposeNumber(town, at);
  await given(town.store, newId(), { numbers: claims });
  return { text, cash };
}

describe.each(stores)("numbers on %s", (_name, place) => {
  const inside = async <T>(look: (store: Store) => Promise<T>): Promise<T> => {
    const { folder, url } = place();
    const store = await openStore(folder, { url });
    return look(store).finally(() => store.close());
  };

  it("begin where a range begins, each kind for itself, and go on where they were", () =>
    inside(async (store) => {
      const numbers: Numbers = { cash: "5{jj}{nummer:6}", caseFrom: 418, cashFrom: 500_001 };
      expect(await nextNumber(townWith(store, numbers), AT)).toEqual({
        year: "2026",
        value: 418,
        cash: 500_001,
      });
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00418", cash: "526500001" });
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00419", cash: "526500002" });
      expect(await drawNumber(townWith(store, numbers), AT)).toMatchObject({
        text: "KS-2026-00420",
        cash: "526500003",
        claims: [],
      });
      // A beginning below what was given changes nothing; one above it is where counting goes on.
      const lower = { ...numbers, caseFrom: 1, cashFrom: 1 };
      expect(await begins(store, lower)).toEqual({ text: "KS-2026-00421", cash: "526500004" });
      expect(await begins(store, { ...numbers, caseFrom: 9000 })).toMatchObject({ text: "KS-2026-09000" });
      const later = "2027-01-04T08:00:00.000Z";
      expect(await begins(store, numbers, later)).toEqual({ text: "KS-2027-00418", cash: "527500001" });
    }));

  it("of payments go on over the years where their pattern has no year", () =>
    inside(async (store) => {
      const numbers: Numbers = { cash: "HS.{nummer:7}", cashFrom: 1_000_000 };
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00001", cash: "HS.1000000" });
      const later = "2027-01-04T08:00:00.000Z";
      expect(await begins(store, numbers, later)).toEqual({ text: "KS-2027-00001", cash: "HS.1000001" });
    }));

  it("go on beyond their end: nobody is turned away", () =>
    inside(async (store) => {
      const numbers: Numbers = { cash: "C{jj}{nummer}", caseTo: 1, cashFrom: 9, cashTo: 9 };
      await begins(store, numbers);
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00002", cash: "C2600010" });
    }));

  it("of payments counted with their cases stay apart from what was counted for itself before", () =>
    inside(async (store) => {
      const own: Numbers = { cash: "C{jj}{nummer}", cashFrom: 10 };
      await begins(store, own);
      const { text, cash } = await begins(store, { cash: "C{jj}{nummer}" });
      expect({ text, cash }).toEqual({ text: `KS-2026-00${10 + APART}`, cash: `C2600${10 + APART}` });
      expect(await begins(store, { cash: "C{jj}{nummer}" })).toMatchObject({ cash: `C2600${11 + APART}` });
    }));

  it("are counted for themselves only above those that were given", () =>
    inside(async (store) => {
      const shared: Numbers = { cash: "C{jj}{nummer}" };
      await begins(store, shared);
      const before = { id: "a", slug: "a", host: null, profile: { numbers: shared } };
      const faults = (cashFrom: number) =>
        startFaults(
          { store, clock: () => AT } as never,
          profileWith({ ...shared, cashFrom }),
          before as never,
        );
      const fault = { field: "numbers.cashFrom", code: "given-before" };
      expect(await faults(APART)).toEqual([fault]);
      expect(await faults(APART + 1)).toEqual([]);
      const deps = { store, clock: () => AT } as never;
      await beginCount(deps, profileWith({ ...shared, cashFrom: APART + 1 }), before as never);
      // Another beginning before the first number was given.
      expect(await begins(store, { ...shared, cashFrom: 1 })).toMatchObject({ cash: `C2600${APART + 1}` });
    }));
});

/** Patterns that never make the same number, so that whatever is there twice was counted twice. */
const cash = fc.oneof(
  { weight: 4, arbitrary: fc.constant("C{jj}{nummer}") },
  { weight: 1, arbitrary: fc.constant("E.{nummer:3}") },
);
const running = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 95, max: 125 }));
const settings = fc.oneof(
  fc.record({ cash }),
  fc.record({ cash, cashFrom: running }),
  fc.record({ cash, caseFrom: running, cashFrom: running }),
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("begins" as const), count: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("saves" as const), numbers: settings }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("year" as const) }) },
);

it("no number is given twice, however ranges are changed in between", async () => {
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30, size: "max" }), async (steps) => {
      const store = await openStore(inFolder().folder, { url: undefined });
      try {
        let [numbers, year]: [Numbers, number] = [{}, 2026];
        const texts: string[] = [];
        for (const one of steps) {
          const at = `${year}${AT.slice(4)}`;
          if (one.type === "year") year += 1;
          else if (one.type === "begins")
            for (let count = 0; count < one.count; count += 1) {
              const { text, cash } = await begins(store, numbers, at);
              texts.push(text, ...(cash === undefined ? [] : [cash]));
            }
          else {
            const next = one.numbers as Numbers;
            const before = { id: "a", slug: "a", host: null, profile: { numbers } };
            const deps = { store, clock: () => at } as never;
            const faults = [
              ...numberFaults(next),
              ...(await startFaults(deps, profileWith(next), before as never)),
            ];
            if (faults.length > 0) continue;
            await beginCount(deps, profileWith(next), before as never);
            numbers = next;
            saved += 1;
          }
        }
        expect(texts.length).toBe(new Set(texts).size);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 60 },
  );
  expect(saved).toBeGreaterThan(20);
});

it.each<[Numbers, string[]]>([
  [{ caseFrom: 5, caseTo: 4 }, ["caseTo below-start"]],
  [{ cash: "C{jj}{nummer}", cashTo: 4 }, ["cashFrom needs-start"]],
  [{ cash: "C{nummer}" }, ["cashFrom needs-start"]],
  [{ cashFrom: 4 }, ["cash needs-pattern"]],
  [{ case: "C{jj}{nummer}", cash: "C{jj}{nummer}", cashFrom: 4 }, ["cash same-pattern"]],
  [{ cash: "C{nummer}", cashFrom: 4, cashTo: 3 }, ["cashTo below-start"]],
  [{ cash: "C{nummer}", cashFrom: 4, cashTo: 4, caseFrom: 2, caseTo: 2 }, []],
])("what does not go together is told at its field: %j", (numbers, told) => {
  expect(numberFaults(numbers).map(({ field, code }) => `${field.slice(8)} ${code}`)).toEqual(told);
});

import { numberFaults, type Numbers, type Organisation } from "@blaupause/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { keepPatterns, patternFaults } from "../organisations/numbers.ts";
import { newId } from "../security/token.ts";
import { step as firstStep } from "../store/contract/builders.contract.ts";
import { openStore, type Store } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { drawNumber, nextNumbers, proposeNumber } from "./number.ts";

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
const begins = async (store: Store, numbers: Numbers, at = AT) => (await asked(store, numbers, at))();

/** The same, with the settings as they were when somebody came; what is claimed by then is passed over. */
async function asked(store: Store, numbers: Numbers, at = AT) {
  const town = townWith(store, numbers);
  let number = await proposeNumber(town, at);
  return async () => {
    const write = () => town.store.cases.append(firstStep(newId(), 0, { numbers: number.claims }));
    for (let attempt = 1; !(await write()).ok; attempt += 1) number = await drawNumber(town, at, attempt);
    const { text, cash } = number;
    return { text, cash };
  };
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
      expect(await nextNumbers(townWith(store, numbers), AT)).toEqual({
        year: "2026",
        value: 418,
        cash: 500_001,
      });
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00418", cash: "526500001" });
      expect(await begins(store, numbers)).toEqual({ text: "KS-2026-00419", cash: "526500002" });
      expect(await drawNumber(townWith(store, numbers), AT)).toMatchObject({
        text: "KS-2026-00420",
        cash: "526500003",
        claims: [
          { counter: "given KS-2026-00420", value: 1 },
          { counter: "given 526500003", value: 1 },
        ],
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

  it("that were given are made by no other pattern and no other count, not by an earlier one either", () =>
    inside(async (store) => {
      const town = await inChanges(store);
      expect(await town.saves({ case: "KS-{jahr}-5{nummer:4}", cash: "{jj}5{nummer:5}" })).toEqual([]);
      expect(await town.begins()).toEqual({ text: "KS-2026-50001", cash: "26500001" });
      expect(await town.saves({ caseFrom: 50_001, cash: "{jj}{nummer:6}", cashFrom: 500_001 })).toEqual([
        "numbers.case given-before",
        "numbers.cash given-before",
      ]);
      expect(await town.saves({ case: "A{jahr}-{nummer}", cash: "C{nummer:7}", cashFrom: 500_001 })).toEqual(
        [],
      );
      expect(await town.begins()).toEqual({ text: "A2026-00002", cash: "C0500001" });
      // Long ago, and counted otherwise.
      expect(await town.saves({ case: "A{jahr}-{nummer}", cash: "{jj}5{nummer:5}", cashFrom: 1 })).toEqual([
        "numbers.cashFrom begins-low",
      ]);
      expect(await town.saves({ case: "C{jj}{nummer:5}" })).toEqual(["numbers.case given-before"]);
      // The same by the same count goes on.
      expect(await town.saves({ case: "A{jahr}-{nummer}", cash: "C{nummer:7}", cashFrom: 1 })).toEqual([]);
      expect(await town.begins()).toEqual({ text: "A2026-00003", cash: "C0500002" });
    }));

  it("of payments that had their case's go on by the same pattern above them, where a treasury allots a range", () =>
    inside(async (store) => {
      const town = await inChanges(store);
      const cash = "7{jj}{nummer:6}";
      await town.saves({ cash });
      expect(await town.begins()).toMatchObject({ cash: "726000001" });
      expect(await town.saves({ cash, cashFrom: 1 })).toEqual(["numbers.cashFrom begins-low"]);
      expect(await town.saves({ cash, cashFrom: 2 })).toEqual([]);
      expect(await town.saves({ cash, cashFrom: 500_001 })).toEqual([]);
      // Nothing was given by it yet: a lower beginning is judged anew.
      expect(await town.saves({ cash, cashFrom: 1 })).toEqual(["numbers.cashFrom begins-low"]);
      expect(await town.saves({ cash, cashFrom: 500_001, case: "KS-{jahr}-{nummer:6}" })).toEqual([]);
      expect(await town.begins()).toEqual({ text: "KS-2026-000002", cash: "726500001" });
      expect(await town.saves({ cash })).toEqual(["numbers.cash given-before"]);
    }));

  it("without a year begin anew with another pattern, also below", () =>
    inside(async (store) => {
      const town = await inChanges(store);
      await town.saves({ cash: "8{nummer:8}", cashFrom: 50_000_001 });
      expect(await town.begins()).toMatchObject({ cash: "850000001" });
      expect(await town.saves({ cash: "9{nummer:8}", cashFrom: 500_001 })).toEqual([]);
      expect(await town.begins()).toMatchObject({ cash: "900500001" });
    }));

  it("are nobody else's, whatever settings they were given by", () =>
    inside(async (store) => {
      const sends = await asked(store, { case: "H{jj}-1{nummer:1}", cash: "C{jj}{nummer}" });
      expect(await sends()).toEqual({ text: "H26-11", cash: "C2600001" });
      expect(await begins(store, { case: "H{jj}.{nummer:2}", caseFrom: 11 })).toMatchObject({
        text: "H26.12",
      });
      expect(await begins(store, { cash: "C{jj}{nummer}", cashFrom: 1 })).toMatchObject({ cash: "C2600002" });
      // Nor is a payment known by what another case is.
      expect(await begins(store, { cash: "H{jj}-{nummer:2}", cashFrom: 12 })).toMatchObject({
        cash: "H26-13",
      });
    }));

  it("are passed over in growing steps where many were given meanwhile by settings that are gone", () =>
    inside(async (store) => {
      const town = townWith(store, {});
      const taken = Array.from({ length: 300 }, (_, at) => `C26${String(at + 1).padStart(5, "0")}`);
      const claims = taken.map((text) => ({ counter: `given ${text}`, value: 1 }));
      expect((await town.store.cases.append(firstStep(newId(), 0, { numbers: claims }))).ok).toBe(true);
      let [tries, number] = [0, await proposeNumber(townWith(store, { case: "C{jj}{nummer}" }), AT)];
      const write = () => town.store.cases.append(firstStep(newId(), 0, { numbers: number.claims }));
      while (!(await write()).ok)
        number = await drawNumber(townWith(store, { case: "C{jj}{nummer}" }), AT, (tries += 1));
      expect(tries).toBeLessThan(20);
      expect(Number(number.text.slice(3))).toBeGreaterThan(300);
    }));

  it("that are in use by a save of the same moment are not forgotten: whoever is late begins anew", () =>
    inside(async (store) => {
      const before = { id: "a", profile: profileWith({}) } as never;
      const { records } = townWith(store, {}).store;
      const deps = { store, clock: () => AT } as never;
      await keepPatterns(deps, before);
      const [get, kept] = [records.get.bind(records), { isFirst: true }];
      const organisation = store.organisation.bind(store);
      const slow = (id: string) => ({
        ...organisation(id),
        records: {
          ...records,
          get: async (...key: Parameters<typeof get>) => {
            const found = await get(...key);
            if (kept.isFirst) {
              kept.isFirst = false;
              await keepPatterns(deps, before);
            }
            return found;
          },
        },
      });
      const late = keepPatterns(
        { store: { ...store, organisation: slow }, clock: () => AT } as never,
        before,
      );
      await expect(late).rejects.toMatchObject({ status: 409, code: "saved-by-another" });
    }));

  it("that were only laid down, and never given, are in nobody's way", () =>
    inside(async (store) => {
      const town = await inChanges(store);
      expect(await town.saves({ cash: "C{jj}{nummer}" })).toEqual([]);
      expect(await town.saves({ cash: "C{jj}{nummer}", cashFrom: 50_000_001 })).toEqual([]);
      expect(await town.saves({ cash: "C{jj}{nummer}", cashFrom: 500_001 })).toEqual([]);
      expect(await town.begins()).toEqual({ text: "KS-2026-00001", cash: "C26500001" });
    }));
});

/** An organisation whose settings are saved as its administrator saves them: what is refused changes nothing. */
async function inChanges(store: Store) {
  let [numbers, year]: [Numbers, number] = [{}, 2026];
  const at = (): string => `${year}${AT.slice(4)}`;
  return {
    goOn: () => {
      year += 1;
    },
    begins: () => begins(store, numbers, at()),
    asks: () => asked(store, numbers, at()),
    saves: async (next: Numbers) => {
      const before = { id: "a", slug: "a", host: null, profile: profileWith(numbers) } as never;
      const deps = { store, clock: at } as never;
      const faults = [...numberFaults("KS", next), ...(await patternFaults(deps, profileWith(next), before))];
      if (faults.length === 0) {
        await keepPatterns(deps, before);
        numbers = next;
      }
      return faults.map(({ field, code }) => `${field} ${code}`);
    },
  };
}

/** Patterns and beginnings that could make the same numbers. */
const own = fc.constantFrom("{jj}{nummer:1}", "{nummer:1}{jj}", "K{jahr}-{nummer:1}", "K{jahr}.{nummer}");
const cash = fc.constantFrom(
  "{jj}{nummer:1}",
  "{nummer:4}",
  "C{jj}{nummer:3}",
  "C{nummer:5}",
  "K{jahr}-{nummer}",
);
const running = fc.constantFrom(1, 2, 3, 101, 102, 126, 261, 2601, 26_001, 26_101);
const settings = fc.record({ case: own, cash, caseFrom: running, cashFrom: running }, { requiredKeys: [] });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("begins" as const), count: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ type: fc.constant("saves" as const), numbers: settings, isAsked: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("year" as const) }) },
);

it("no number is given twice, however patterns and ranges are changed in between", async () => {
  let [saved, refused] = [0, 0];
  const steps = fc.array(step, { minLength: 8, maxLength: 30, size: "max" });
  const uniquely = fc.asyncProperty(steps, async (all) => {
    const store = await openStore(inFolder().folder, { url: undefined });
    try {
      const town = await inChanges(store);
      const caseOf = new Map<string, number>();
      let count = 0;
      const isNew = ({ text, cash: paid = text }: Awaited<ReturnType<typeof town.begins>>): void => {
        count += 1;
        // Also nobody is paid for by the number of another case.
        for (const number of [text, paid]) {
          expect(caseOf.get(number) ?? count, number).toBe(count);
          caseOf.set(number, count);
        }
      };
      for (const one of all) {
        if (one.type === "year") town.goOn();
        else if (one.type === "saves") {
          // Somebody came before, and sends after it.
          const sends = one.isAsked ? await town.asks() : null;
          if ((await town.saves(one.numbers as Numbers)).length === 0) saved += 1;
          else refused += 1;
          if (sends !== null) isNew(await sends());
        } else for (let left = one.count; left > 0; left -= 1) isNew(await town.begins());
      }
    } finally {
      await store.close();
    }
  });
  await fc.assert(uniquely, { numRuns: 60 });
  expect(Math.min(saved, refused)).toBeGreaterThan(50);
});

it.each<[Numbers, string[]]>([
  [{ caseFrom: 5, caseTo: 4 }, ["caseTo below-start"]],
  [{ cash: "C{jj}{nummer}", cashTo: 4 }, ["cashFrom needs-start"]],
  [{ cash: "C{nummer}" }, ["cashFrom needs-start"]],
  [{ cashFrom: 4 }, ["cash needs-pattern"]],
  [{ case: "C{jj}{nummer}", cash: "C{jj}{nummer}", cashFrom: 4 }, ["cash overlaps"]],
  [{ case: "C{jj}{nummer}", cash: "C{jj}{nummer}" }, []],
  [{ cash: "KS.{jahr}.{nummer:3}" }, []],
  [{ cash: "KS.{jahr}.{nummer:3}", cashFrom: 1 }, ["cash overlaps"]],
  [{ cash: "K{jahr}-{nummer:3}", case: "K{jahr}{nummer:1}-{jj}" }, []],
  [{ case: "C{jj}{nummer}", cash: "C{nummer:9}", cashFrom: 4 }, ["cash overlaps"]],
  [{ cash: "STADTVERWALTUNG-KASSEL-{jj}{nummer}" }, ["cash too-long"]],
  [{ case: "STADTVERWALTUNG-KASSEL-{jj}{nummer}" }, ["case too-long"]],
  [{ case: "STADTVERWALTUNG-KASSEL-{jj}{nummer}", cash: "K{jj}{nummer}" }, []],
  [{ case: "STADTVERWALTUNG-KASS{jj}{nummer:5}" }, ["case too-long"]],
  [{ case: "STADTVERWALTUNG-KAS{jj}{nummer}" }, []],
  [{ case: "STADTVERWALTUNG-KAS{jj}{nummer}", caseFrom: 2 }, ["case too-long"]],
  [{ case: "STADTVERWALTUNG-KAS{jj}{nummer}", caseTo: 1_000_000 }, ["case too-long"]],
  [{ case: "STADTVERWALTUNG-KAS{jj}{nummer}", caseFrom: 2, caseTo: 999_999 }, []],
  [{ cash: "STADTVERWALTUNGKASS{jj}{nummer}", cashFrom: 500_000_001 }, ["cash too-long"]],
  [{ caseTo: 0 }, ["caseTo not-valid", "caseTo below-start"]],
  [{ cash: "C{nummer}", cashFrom: 4, cashTo: 3 }, ["cashTo below-start"]],
  [{ cash: "C{nummer}", cashFrom: 4, cashTo: 4, caseFrom: 2, caseTo: 2 }, []],
])("what does not go together is told at its field: %j", (numbers, told) => {
  expect(numberFaults("KS", numbers).map(({ field, code }) => `${field.slice(8)} ${code}`)).toEqual(told);
});

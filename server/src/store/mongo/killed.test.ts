import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { AT, draft, event, given, next, step } from "../contract/builders.contract.ts";
import type { Offering, OrganisationStore, Store } from "../port.ts";
import { sealStore } from "../sealed.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import { createIndexes } from "./indexes.ts";
import { connect, storeOf } from "./open.ts";

// P31 inside the store: whatever a promise of the port takes in writes, the process may be gone before each of them.

const MASTER = new Uint8Array(32).fill(7);
const WRITES = ["insert", "update", "delete", "findOneAnd"];
const open = (all: Collections): Store =>
  sealStore(
    storeOf(all, async () => undefined),
    MASTER,
  );

class Killed extends Error {}

/** Collections that are gone before their write number `left`, and for ever after. */
function dying(
  all: Collections,
  left: number,
): { readonly all: Collections; readonly isDead: () => boolean } {
  let open = left;
  const wrap = <T extends object>(collection: T): T =>
    new Proxy(collection, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...words: unknown[]): unknown => {
          if (WRITES.some((write) => String(name).startsWith(write))) open -= 1;
          if (open < 0) throw new Killed();
          return Reflect.apply(value, target, words);
        };
      },
    });
  const wrapped = Object.fromEntries(Object.entries(all).map(([name, one]) => [name, wrap(one)]));
  return { all: { ...all, ...wrapped }, isDead: () => open < 0 };
}

const offering = (rev: number): Offering => ({
  service: "s",
  rev,
  state: "live",
  program: `p${rev}`,
  previous: null,
  adaptation: {},
  at: AT,
  by: "a",
  template: {
    id: "t",
    version: "1.0.0",
  },
});
const copy = { id: "w", title: "W", origin: null, at: AT, by: "a" };
const release = { service: "s", hash: "h", note: "", requestedBy: "a", requestedAt: AT, content: {} };
const person = { kind: "person", id: "p1", expires: null };
const erased = { at: AT, actor: "system", body: {} };
const file = { owner: "c1", name: "a.pdf", type: "x", content: Buffer.from("x"), limit: 9 };
const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => event(from + n));

interface Scene {
  readonly before: (a: OrganisationStore) => Promise<unknown>;
  /** What the process was about when it died, and what is done again after. */
  readonly act: (a: OrganisationStore) => Promise<unknown>;
  /** What must hold after the death, and again when it was done once more. */
  readonly holds: (a: OrganisationStore, isDone: boolean) => Promise<void>;
}

const wholeCase = async (a: OrganisationStore, seqs: readonly number[]): Promise<void> => {
  const found = await a.cases.load("c1");
  const seq = found?.seq ?? 0;
  expect(seqs).toContain(seq);
  expect(await a.cases.events("c1")).toHaveLength(seq);
  expect(await a.cases.verify("c1")).toEqual({ ok: true });
};

const scenes: Readonly<Record<string, Scene>> = {
  "a case begins": {
    before: (a) => a.drafts.create(draft("c1")),
    act: async (a) => {
      const value = await a.counters.next("n");
      await a.cases.append(step("c1", 0, { numbers: [{ counter: "n", value: value + 1 }] }));
    },
    holds: async (a, isDone) => {
      await wholeCase(a, isDone ? [1] : [0, 1]);
      expect((await a.drafts.load("c1")) === null).toBe((await a.cases.load("c1")) !== null);
    },
  },
  "a step for which the case's document has no room": {
    before: (a) => given(a, "c1", { events: many(1, 128) }),
    act: (a) => a.cases.append(step("c1", 128)),
    holds: (a, isDone) => wholeCase(a, isDone ? [129] : [128, 129]),
  },
  "an erasure": {
    before: async (a) => {
      await given(a, "c1", { events: many(1, 128), next: next({ wake: AT }) });
      await a.cases.append(step("c1", 128));
      await a.files.put(file);
      await a.mails.put({ id: "m", caseId: "c1", at: AT, content: {} });
    },
    act: (a) => a.cases.erase("c1", erased),
    holds: async (a, isDone) => {
      await wholeCase(a, isDone ? [130] : [129, 130]);
      const isErased = (await a.cases.load("c1"))?.status === "erased";
      expect(await a.files.list("c1")).toHaveLength(isErased ? 0 : 1);
      expect(await a.mails.list({ limit: 9 })).toHaveLength(isErased ? 0 : 1);
    },
  },
  "a file": {
    before: (a) => a.drafts.create(draft("c1")),
    act: (a) => a.files.put(file),
    holds: async (a) => {
      for (const { id } of await a.files.list("c1")) expect(await a.files.get("c1", id)).not.toBeNull();
    },
  },
  "a draft is deleted": {
    before: async (a) => {
      await a.drafts.create(draft("c1"));
      await a.files.put(file);
    },
    act: (a) => a.drafts.delete("c1"),
    holds: async (a, isDone) => {
      const isThere = (await a.drafts.load("c1")) !== null;
      expect(isThere && isDone).toBe(false);
      if (isThere) expect(await a.files.list("c1")).toHaveLength(1);
    },
  },
  "an offering changes": {
    before: (a) => a.offerings.save(offering(0)),
    act: (a) => a.offerings.save(offering(1)),
    holds: async (a) => {
      const { rev } = (await a.offerings.get("s")) ?? { rev: 0 };
      const history = await a.offerings.history("s");
      expect(history.map((one) => one.rev)).toEqual([1, 2].slice(0, rev));
    },
  },
  "a working copy is saved": {
    before: (a) => a.workingCopies.create({ ...copy, content: 1 }),
    act: (a) => a.workingCopies.save({ ...copy, rev: 1, label: "l", content: 2 }),
    holds: async (a) => {
      const found = await a.workingCopies.load("w");
      expect(found?.content).toBe(found?.rev);
      const revs = (await a.workingCopies.revisions("w")).map(({ rev }) => rev);
      expect(revs).toEqual([2, 1].slice(2 - (found?.rev ?? 0)));
      for (const rev of revs) expect(await a.workingCopies.revision("w", rev)).toBe(rev);
    },
  },
  "a release is asked for": {
    before: (a) => a.releases.request(release),
    act: (a) => a.releases.request(release),
    holds: async (a) => {
      const states = (await a.releases.list("s")).map(({ state }) => state);
      expect(states).toEqual(["requested", ...states.slice(1).map(() => "withdrawn")]);
      expect(await a.releases.open()).toHaveLength(1);
    },
  },
  "a record is called something else": {
    before: (a) => a.records.save({ ...person, rev: 0, keys: ["old"], content: 1 }),
    act: (a) => a.records.save({ ...person, rev: 1, keys: ["new"], content: 2 }),
    holds: async (a) => {
      const found = await a.records.get("person", "p1");
      const [is, was] = found?.rev === 2 ? ["new", "old"] : ["old", "new"];
      expect((await a.records.find("person", is ?? ""))?.rev).toBe(found?.rev);
      expect(await a.records.find("person", was ?? "")).toBeNull();
    },
  },
};

describe.skipIf(mongo === null)("P31 a process that is killed between two writes to MongoDB", () => {
  const url = mongo === null ? "" : freshDatabase();
  const database = mongo === null ? null : connect(url);
  const collections = async (): Promise<Collections> => {
    if (database === null) throw new Error("there is no server");
    return collectionsOf((await database).db);
  };
  beforeEach(async () => {
    const { db } = (await database) ?? {};
    if (db !== undefined) await createIndexes(db);
    for (const collection of Object.values(await collections())) await collection.deleteMany();
  });
  afterAll(async () => {
    await (await database)?.client.close();
    await dropDatabase(url);
  });

  it.each(Object.entries(scenes))("leaves nothing half: %s", async (_name, { before, act, holds }) => {
    const all = await collections();
    for (let writes = 0; ; writes += 1) {
      for (const collection of Object.values(all)) await collection.deleteMany();
      const store = open(all);
      await before(store.organisation("a"));
      const death = dying(all, writes);
      await act(open(death.all).organisation("a")).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      // Another process: it knows nothing of what the first one had in mind.
      await holds(open(all).organisation("a"), !death.isDead());
      await act(open(all).organisation("a"));
      await store.worker.claimDue({
        now: "2099-01-01T00:00:00Z",
        leaseUntil: "2099-01-02T00:00:00Z",
        by: "w",
        limit: 9,
      });
      await holds(open(all).organisation("a"), true);
      if (!death.isDead()) return expect(writes).toBeGreaterThan(0);
    }
  });

  it("E1 leaves no sealed byte of an erased case in any collection, whenever the process was killed", async () => {
    const all = await collections();
    const { before, act } = scenes["an erasure"] ?? {};
    for (let writes = 0; ; writes += 1) {
      for (const collection of Object.values(all)) await collection.deleteMany();
      const store = open(all);
      await before?.(store.organisation("a"));
      const secrets = await sealedIn(all);
      expect(secrets.size).toBeGreaterThan(130);
      const death = dying(all, writes);
      await act?.(open(death.all).organisation("a")).catch(() => undefined);
      await act?.(open(all).organisation("a"));
      await store.worker.claimDue({
        now: "2099-01-01T00:00:00Z",
        leaseUntil: "2099-01-02T00:00:00Z",
        by: "w",
        limit: 9,
      });
      const left = [...(await sealedIn(all))].filter((bytes) => secrets.has(bytes));
      expect(left).toEqual([]);
      if (!death.isDead()) return;
    }
  });
});

/** Every piece of bytes in the database that is longer than a keyed hash. */
async function sealedIn(all: Collections): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) found.add(Buffer.from(value).toString("base64"));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  for (const collection of Object.values(all)) (await collection.find().toArray()).forEach(walk);
  return found;
}

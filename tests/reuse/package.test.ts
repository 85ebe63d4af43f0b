import { check } from "@blaupause/check";
import { canonical, type Json, type JsonObject, type Organisation, type Service } from "@blaupause/model";
import { pack, signingKey, verifyPackage, type Package } from "@blaupause/reuse";
import { importPackage, openStore, type Deps } from "@blaupause/server";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits, edit } from "./generate.ts";
import { count, counts } from "./law.ts";
import { calmService, filling, journeyOf } from "./municipality.ts";
import { smallService } from "./small.ts";
import { tampered, tampering } from "./tamper.ts";

const runs = Number(process.env["TRIPLES"] ?? 1);
const key = signingKey(new Uint8Array(32).fill(3));
const stranger = signingKey(new Uint8Array(32).fill(4));
const trust = { keys: [key.public] };

const number = fc.constantFrom(0, 1, 2, 9, 10, 11);
const version = fc.tuple(number, number, number).map((parts) => parts.join("."));
const contents = fc
  .record({
    base: fc.oneof(calmService, smallService),
    edits: fc.array(edit, { maxLength: 3 }),
    fillings: fc.array(filling, { maxLength: 2 }),
    version,
    why: fc.constantFrom("Neue Satzung", "", "§ 3 wurde „gestrichen“"),
  })
  .map(({ base, edits, fillings, why, version: told }) => {
    const service = applyEdits(base, edits);
    const journeys = Object.fromEntries(fillings.map((by, at) => [`fall-${at}`, journeyOf(service, by)]));
    const head = { id: service.id, version: told, publisher: "Land Anderswo", at: "2026-07-01T00:00:00Z" };
    return { ...head, why, service, journeys };
  });

/** A version as one number: each of its parts has at most four digits. */
const asNumber = (told: string): number =>
  told.split(".").reduce((sum, part) => sum * 10_000 + Number(part), 0);

const sent = (made: Package): JsonObject => JSON.parse(JSON.stringify(made)) as JsonObject;
const ruleOf = (json: Json, after: string | null = null): string | null => {
  const found = verifyPackage(json, { ...trust, after });
  return found.ok ? null : (found.problems[0]?.rule ?? "");
};
/** What may be wrong, by the part of the package that is no longer as it was sealed. */
const reasons = {
  signature: /^package-(signature|untrusted|shape)$/,
  rest: /^package-(hash|shape)$/,
};
function partThatDiffers(json: Json, made: JsonObject): keyof typeof reasons {
  const without = (one: Json): string => canonical({ ...(one as JsonObject), signature: null });
  return typeof json === "object" && json !== null && without(json) === without(made) ? "signature" : "rest";
}

describe("reuse laws of packages", () => {
  it(
    "U12 is taken exactly where it is as it was sealed, and refused with the reason otherwise",
    () => {
      const many = fc.array(tampering, { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(contents, many, (content, ways) => {
          const made = sent(pack(content, key));
          expect(ruleOf(made)).toBeNull();
          for (const way of ways) {
            const json = tampered(made, way);
            if (json === undefined) count("U12 no JSON any more");
            else if (canonical(json) === canonical(made)) count("U12 says the same");
            if (json === undefined) continue;
            const rule = ruleOf(json);
            if (canonical(json) === canonical(made)) expect(rule).toBeNull();
            else {
              count(`U12 ${rule ?? "taken"}`);
              expect(rule ?? "taken").toMatch(reasons[partThatDiffers(json, made)]);
            }
          }
        }),
        { numRuns: 700 * runs },
      );
    },
    60_000 * runs,
  );

  it(
    "U12 parts of two packages make none, and whom nobody trusts signs for nobody",
    () => {
      fc.assert(
        fc.property(contents, contents, (one, two) => {
          const [left, right] = [pack(one, key), pack(two, key)];
          expect(ruleOf(sent(pack(one, stranger)))).toBe("package-untrusted");
          if (left.hash === right.hash) return;
          count("U12 two packages");
          expect(ruleOf(sent({ ...left, hash: right.hash, signature: right.signature }))).toBe(
            "package-hash",
          );
          expect(ruleOf(sent({ ...left, signature: right.signature }))).toBe("package-signature");
          const name = { ...pack(one, stranger).signature, key: key.public };
          expect(ruleOf(sent({ ...left, signature: name }))).toBe("package-signature");
        }),
        { numRuns: 300 * runs },
      );
    },
    60_000 * runs,
  );

  it("U12 no older version comes after a newer one", () => {
    fc.assert(
      fc.property(contents, version, (content, after) => {
        const isNewer = asNumber(content.version) > asNumber(after);
        count(isNewer ? "U12 later" : "U12 package-downgrade");
        expect(ruleOf(sent(pack(content, key)), after)).toBe(isNewer ? null : "package-downgrade");
      }),
      { numRuns: 500 * runs },
    );
  }, 60_000);
});

describe("reuse laws of packages on a server", () => {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-package-"));
  let store: Deps["store"];
  beforeAll(async () => {
    store = await openStore(folder);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shelf = async () =>
    store.organisation("(catalogue)").records.list("template-version", { limit: 9999 });
  const staff = () => {
    const profile = { id: "hessen", name: "Land Hessen" } as unknown as Organisation;
    return { town: { profile, store: store.organisation("hessen") }, person: { id: "lang" } };
  };
  const codeOf = async (deps: Deps, json: Json): Promise<string | null> =>
    importPackage(deps, staff() as never, json).then(
      () => null,
      (error: { code?: string }) => error.code ?? String(error),
    );

  it(
    "U12 what is refused leaves nothing on the shelf, and what is taken is there whole",
    async () => {
      const secret = new Uint8Array(32).fill(9);
      const base = { store, secret, templates: [], clock: () => "2026-07-01T00:00:00Z" };
      const deps = { ...base, trustedKeys: [key.public] } as unknown as Deps;
      let numbers = 0;
      await fc.assert(
        fc.asyncProperty(contents, tampering, async (content, way) => {
          const id = `vorlage-${(numbers += 1)}`;
          const service: Service = { ...content.service, id };
          const made = sent(pack({ ...content, id, service }, key));
          const before = await shelf();
          const json = tampered(made, way);
          if (json !== undefined && canonical(json) !== canonical(made)) {
            count("U12 refused by a server");
            expect(await codeOf(deps, json)).toMatch(/^package-/);
            expect(await shelf()).toEqual(before);
          }
          const isSound = check(service).every(({ severity }) => severity !== "error");
          expect(await codeOf(deps, made)).toBe(isSound ? null : "package-errors");
          count(isSound ? "U12 taken by a server" : "U12 with mistakes of its own");
          if (!isSound) {
            expect(await shelf()).toEqual(before);
            return;
          }
          const [added, ...more] = (await shelf()).filter(
            ({ id: one }) => !before.some((old) => old.id === one),
          );
          expect(more).toEqual([]);
          expect(added?.content).toMatchObject({ id, version: content.version, publisher: "hessen" });
          const { hash = "" } = (added?.content ?? {}) as { hash?: string };
          const kept = await store.organisation("(catalogue)").programs.get(hash);
          expect(canonical(kept as Json)).toBe(canonical({ service, journeys: content.journeys } as never));
          expect(await codeOf(deps, made)).toBe("package-downgrade");
        }),
        { numRuns: 150 * runs },
      );
    },
    60_000 * runs,
  );

  it("prints how many were tried", () => {
    console.log(counts);
    for (const kind of ["package-hash", "package-signature", "package-shape", "package-downgrade"])
      expect(counts[`U12 ${kind}`], kind).toBeGreaterThan(30);
    expect(counts["U12 refused by a server"]).toBeGreaterThan(50);
  });
});

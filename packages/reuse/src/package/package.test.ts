import { type Json, type JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entryOf } from "./changeLog.ts";
import { filesOf, packageIn } from "./folder.ts";
import type { Package } from "./package.ts";
import { pack, seal, signingKey } from "./sign.ts";
import { verifyPackage } from "./verify.ts";

const key = signingKey(new Uint8Array(32).fill(7));
const other = signingKey(new Uint8Array(32).fill(8));
const content = {
  id: "beispiel",
  version: "1.1.0",
  publisher: "Land Hessen",
  why: "Neue Satzung",
  at: "2026-11-27T00:00:00Z",
  service: minimalService(),
  journeys: {
    "01-einfach": {
      title: "Einfach",
      start: "2026-03-02T09:00:00+01:00",
      steps: [{ submit: "antrag", answers: {} }],
    },
  },
};
const trust = { keys: [key.public] };
const ruleOf = (json: unknown, more: object = {}): string | undefined => {
  const result = verifyPackage(json as Json, { ...trust, ...more });
  return result.ok ? undefined : result.problems[0]?.rule;
};
const sent = (json: unknown): JsonObject => JSON.parse(JSON.stringify(json)) as JsonObject;

describe("U12 a package", () => {
  const made = pack(content, key);
  it("is taken as it was published, also after it was written down and read again", () => {
    const result = verifyPackage(sent(made), trust);
    expect(result).toEqual({ ok: true, package: made });
  });
  it("is refused whole when anything in it was changed, wherever that is", () => {
    const texts = ["id", "version", "publisher", "why", "at"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.string({ minLength: 1 }), (name, text) => {
        fc.pre(text !== content[name]);
        expect(ruleOf({ ...made, [name]: text })).toMatch(/^package-(hash|shape)$/);
      }),
    );
    const service = { ...made.service, title: "Anders" };
    expect(ruleOf({ ...made, service })).toBe("package-hash");
    expect(ruleOf({ ...made, journeys: {} })).toBe("package-hash");
    expect(ruleOf({ ...made, mehr: 1 })).toBe("package-shape");
    expect(ruleOf({ ...made, signature: { ...made.signature, mehr: 1 } })).toBe("package-shape");
  });
  it("is refused when the signature is not its own, or its signer is nobody we trust", () => {
    const forged = { ...pack(content, other), signature: made.signature };
    expect(
      ruleOf({
        ...forged,
        signature: { ...made.signature, value: `${made.signature.value.slice(0, -4)}0000` },
      }),
    ).toBe("package-signature");
    expect(ruleOf({ ...made, signature: { key: other.public, value: made.signature.value } })).toBe(
      "package-signature",
    );
    expect(ruleOf({ ...made, signature: { key: "AA", value: "AA" } })).toBe("package-signature");
    expect(ruleOf({ ...made, signature: { key: "§", value: "§" } })).toBe("package-signature");
    expect(ruleOf(pack(content, other))).toBe("package-untrusted");
  });
  it("is refused when it is not later than what is here", () => {
    expect(ruleOf(made, { after: "1.0.9" })).toBeUndefined();
    for (const after of ["1.1.0", "1.2.0", "2.0.0"])
      expect(ruleOf(made, { after })).toBe("package-downgrade");
  });
  it("is refused when a name in it leads out of its folder, or what it holds is no service", () => {
    const journeys = { "../../x": content.journeys["01-einfach"] };
    expect(ruleOf(pack({ ...content, journeys }, key))).toBe("package-outside");
    expect(ruleOf(pack({ ...content, journeys: { leer: {} } }, key))).toBe("package-journey");
    const service = { ...content.service, forms: 1 } as never;
    expect(ruleOf(pack({ ...content, service }, key))).toBeDefined();
    expect(ruleOf(pack({ ...content, id: "anders" }, key))).toBe("package-other-service");
  });
  it("says what changed from version to version, the newest first", () => {
    const first = entryOf(
      { version: "1.0.0", at: "2026-01-01T00:00:00Z", why: "Neu" },
      null,
      content.service,
    );
    const service = { ...content.service, title: "Anders" };
    const next = entryOf(content, content.service, service);
    expect(next.changes).toEqual([
      { type: "changed", weight: "wording", name: "Anders", address: "", properties: ["title"] },
    ]);
    const changes = [next, first];
    const whole = pack({ ...content, service, changes }, key);
    expect(verifyPackage(sent(whole), trust)).toEqual({ ok: true, package: whole });
    expect(ruleOf({ ...whole, changes: [next] })).toBe("package-hash");
    for (const wrong of [[], [first], [first, next], [next, next], [{ ...next, why: "anders" }, first]])
      expect(ruleOf(pack({ ...content, service, changes: wrong }, key))).toBe("package-changes");
  });
  it("declares the personal data it asks for, and is refused where it asks for others", () => {
    const asking = {
      ...content.service,
      about: { ...content.service.about, legalBasis: [{ id: "gesetz", title: "§ 9 PAuswG" }] },
      forms: {
        antrag: {
          title: "Antrag",
          fields: [
            {
              id: "name",
              type: "text" as const,
              label: "Name",
              basis: ["gesetz"],
              personal: { category: "Name", purpose: "Bescheid" },
            },
          ],
        },
      },
    };
    const whole = pack({ ...content, service: asking }, key);
    expect(whole.data).toEqual({
      asked: [
        {
          address: "forms/antrag/fields/name",
          name: "Name",
          category: "Name",
          purpose: "Bescheid",
          isRequired: false,
          basis: ["§ 9 PAuswG"],
        },
      ],
      basis: ["§ 9 PAuswG"],
      retention: { draft: "P30D", closed: "P10Y" },
    });
    const { hash: _, signature: __, ...unsealed } = whole;
    const lied = (data: Partial<Package["data"]>) =>
      ruleOf(seal({ ...unsealed, data: { ...unsealed.data, ...data } }, key));
    expect(lied({ asked: [] })).toBe("package-data");
    expect(lied({ basis: [] })).toBe("package-data");
    expect(lied({ retention: { draft: "P30D", closed: "P1Y" } })).toBe("package-data");
    // An older program may have called it otherwise.
    expect(lied({ asked: whole.data.asked.map((one) => ({ ...one, name: "Ihr Name" })) })).toBeUndefined();
  });
  it("of the first format still holds: what it did not say is read from what it holds", () => {
    const path = new URL("../../../../tests/corpus/packages/format-1.json", import.meta.url);
    const old = JSON.parse(readFileSync(path, "utf8")) as JsonObject;
    const result = verifyPackage(old, trust);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.package).toMatchObject({
      ...old,
      changes: [{ version: "1.1.0", why: "Neues Gesetz", changes: [] }],
      data: { asked: [{ name: "Ihr Name", purpose: "Bescheid", basis: ["§ 9 PAuswG"] }] },
    });
    expect(ruleOf({ ...old, format: "blaupause-package/2" })).toBe("package-shape");
    expect(ruleOf({ ...old, changes: [] })).toBe("package-shape");
    expect(ruleOf({ ...old, why: "anders" })).toBe("package-hash");
    const read = packageIn(filesOf(old));
    expect(read).toEqual({ ok: true, json: old });
  });
  it("of any other JSON is refused", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(ruleOf(json)).toBe("package-shape");
      }),
    );
  });
});

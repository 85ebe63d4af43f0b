import { canonical, type JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, packageIn, type PackageFiles } from "./folder.ts";
import { pack, signingKey } from "./sign.ts";
import { verifyPackage } from "./verify.ts";

const key = signingKey(new Uint8Array(32).fill(7));
const journey = {
  title: "Einfach",
  start: "2026-03-02T09:00:00+01:00",
  steps: [{ submit: "antrag", answers: {} }],
};
const made = pack(
  {
    id: "beispiel",
    version: "1.1.0",
    publisher: "Land Hessen",
    why: "Neue Satzung",
    at: "2026-11-27T00:00:00Z",
    service: minimalService(),
    journeys: { "01-einfach": journey, "02-auch": journey },
  },
  key,
);
const files = filesOf(made);
const ruleOf = (changed: PackageFiles): readonly unknown[] | undefined => {
  const read = packageIn(changed);
  const result = read.ok ? verifyPackage(read.json, { keys: [key.public] }) : read;
  const [problem] = result.ok ? [] : result.problems;
  return problem && [problem.rule, problem.params?.["name"]];
};

describe("U12 a package as a folder", () => {
  it("has a file for each part, one value a line", () => {
    expect(Object.keys(files)).toEqual([
      "head.json",
      "service.json",
      "changes.json",
      "data.json",
      "journeys/01-einfach.json",
      "journeys/02-auch.json",
      "signature.json",
    ]);
    expect(files["head.json"]).toContain('\n  "version": "1.1.0",\n');
  });
  it("becomes the same file again, letter by letter, and the same folder", () => {
    const texts = fc.record({ why: fc.string({ unit: "binary" }), title: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(texts, fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), ({ why, title }, names) => {
        const one = pack(
          {
            ...made,
            why,
            changes: undefined as never,
            journeys: Object.fromEntries(names.map((name) => [name, { ...journey, title }])),
          },
          key,
        );
        const sent = JSON.parse(JSON.stringify(one)) as JsonObject;
        const read = packageIn(filesOf(sent));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(JSON.stringify(read.json)).toBe(JSON.stringify(sent));
        expect(filesOf(read.json)).toEqual(filesOf(sent));
        expect(canonical(read.json)).toBe(canonical(sent));
      }),
    );
  });
  it("is taken as it was published, also where git changed how lines end", () => {
    expect(ruleOf(files)).toBeUndefined();
    const windows = Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]);
    expect(ruleOf(Object.fromEntries(windows) as PackageFiles)).toBeUndefined();
  });
  it("is refused when a letter of any file was changed, added or taken away", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(files)), fc.nat(), fc.string(), (path, place, put) => {
        const text = files[path] ?? "";
        const at = place % text.length;
        for (const cut of [0, 1]) {
          const changed = `${text.slice(0, at)}${put}${text.slice(at + cut)}`;
          if (changed.replaceAll("\r\n", "\n") === text) continue;
          expect(ruleOf({ ...files, [path]: changed })?.[0]).toMatch(
            /^package-(text|hash|signature|untrusted|shape|missing)$/,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
  it("is refused when a file says a thing twice, or one that belongs into another file", () => {
    const head = files["head.json"] ?? "";
    for (const more of ['"version": "1.1.0"', '"hash": "x"', '"service": {}', '"mehr": 1'])
      expect(ruleOf({ ...files, "head.json": head.replace("{\n", `{\n  ${more},\n`) })?.[0]).toMatch(
        /^package-(text|hash|shape)$/,
      );
    const signature = (files["signature.json"] ?? "").replace("{\n", '{\n  "mehr": 1,\n');
    expect(ruleOf({ ...files, "signature.json": signature })).toBeDefined();
  });
  it("is refused with a file too many, one too few, or one that leads out of it", () => {
    for (const extra of ["README.md", "journeys/a.txt", "journeys/b/c.json", "../x.json", "mehr"])
      expect(ruleOf({ ...files, [extra]: "{}\n" })).toEqual(["package-extra", extra]);
    expect(ruleOf({ ...files, "journeys/...json": "{}\n" })).toBeDefined();
    for (const path of ["head.json", "service.json", "changes.json", "data.json", "signature.json"]) {
      const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
      expect(ruleOf(rest)).toEqual(["package-missing", path]);
    }
    const { "journeys/02-auch.json": _, ...fewer } = files;
    expect(ruleOf(fewer)?.[0]).toBe("package-hash");
    expect(ruleOf({ ...files, "service.json": null })).toEqual(["package-outside", "service.json"]);
  });
});

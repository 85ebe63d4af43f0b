import { readFileSync } from "node:fs";
import { compile } from "@blaupause/engine/compile";
import { canonical, openService, type Adaptation, type Service } from "@blaupause/model";
import { adapt, diff, isOpen, upgrade, type Choice, type Upgraded } from "@blaupause/reuse";
import { describe, expect, it } from "vitest";

/**
 * One published service, two municipalities, one upgrade: written by hand, as people would have done it, and compared
 * with what the laws of reuse make of it, byte for byte in canonical form.
 */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./files/${name}.json`, import.meta.url), "utf8"));
const service = (name: string): Service => {
  const opened = openService(read(name));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
};
const adaptation = (name: string): Adaptation => read(name) as Adaptation;
const same = (made: unknown, name: string): void => expect(canonical(made)).toBe(canonical(read(name)));

const base = service("hundesteuer-1.0.0");
const next = service("hundesteuer-1.1.0");
const done = (result: Upgraded) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

describe("Kassel: an own question, an own letter, own values", () => {
  const own = adaptation("kassel.adaptation-1.0.0");

  it("is the template and a difference, and the difference is the file", () => {
    same(diff(base, service("kassel-1.0.0"), own.values), "kassel.adaptation-1.0.0");
    const adapted = adapt(base, own);
    if (!adapted.ok) throw new Error(JSON.stringify(adapted.problems));
    same(adapted.service, "kassel-1.0.0");
    expect(adapted.values).toEqual(own.values);
  });
  it("gets 1.1.0 with its own things at their place, names followed, and one question about the letter", () => {
    const result = done(upgrade(base, next, own));
    same(result.service, "kassel-1.1.0");
    same(result.adaptation, "kassel.adaptation-1.1.0");
    same(result.conflicts, "kassel.conflicts");
    expect(compile(result.service).problems).toEqual([]);
  });
  it("takes the central wording once that is decided", () => {
    const result = done(upgrade(base, next, own, read("kassel.choices") as Choice[]));
    expect(result.conflicts.filter(isOpen)).toEqual([]);
    same(result.service, "kassel-1.1.0-decided");
    same(result.adaptation, "kassel.adaptation-1.1.0-decided");
  });
  it("says what changes for Kassel", () => {
    const { impact } = done(upgrade(base, next, own));
    expect(impact).toMatchObject({
      added: [
        "decisions/steuersatz/outputs/rate",
        "decisions/steuersatz/rows/viele",
        "documents/bescheid/blocks/raten",
        "forms/antrag/fields/hunde/fields/geschlecht",
        "forms/antrag/fields/rueckfragen",
        "process/nodes/gegenlesen",
      ],
      removed: [],
      moved: ["forms/antrag/fields/bereitsAngemeldet", "forms/antrag/fields/rueckfragen/fields/telefon"],
      dropped: [],
      todo: [],
    });
  });
});

describe("Heuchelheim: the template as it is, own values", () => {
  it("gets exactly 1.1.0", () => {
    const result = done(upgrade(base, next, adaptation("heuchelheim.adaptation-1.0.0")));
    same(result.service, "hundesteuer-1.1.0");
    same(result.adaptation, "heuchelheim.adaptation-1.1.0");
    expect([result.conflicts, result.values]).toEqual([
      [],
      adaptation("heuchelheim.adaptation-1.0.0").values,
    ]);
  });
});

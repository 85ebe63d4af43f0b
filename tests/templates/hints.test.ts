import { check, nameAt, sentence, usesOf } from "@blaupause/check";
import {
  changeAll,
  elements,
  openService,
  type ElementKind,
  type Json,
  type Service,
} from "@blaupause/model";
import { describe, expect, test } from "vitest";
import { templateIn } from "./coverage.ts";

/** By template, how many of its elements are tried: 1 every one, 6 every sixth; checking a big service takes a moment. */
const templates = {
  bewohnerparkausweis: 1,
  "hundesteuer-anmeldung": 6,
  sondernutzung: 6,
  schuelerbefoerderung: 6,
  meldebescheinigung: 6,
  jagdschein: 6,
};
/** What somebody takes away by mistake, and what names it from elsewhere. */
const TAKEN: ReadonlySet<ElementKind> = new Set([
  "node",
  "decision",
  "output",
  "document",
  "deadline",
  "role",
  "page",
  "legalBasis",
]);
const isTaken = (kind: ElementKind, address: string): boolean =>
  TAKEN.has(kind) ||
  /^settings\/fields\/[^/]+$/.test(address) ||
  /^forms\/[^/]+\/fields\/[^/]+$/.test(address);

/** Every id of the service that is not also a word of it. */
function idsOf(service: Service): ReadonlySet<string> {
  const all = [...elements(service)];
  const texts = all.flatMap(({ json }) =>
    ["title", "label", "text", "message"].flatMap((key) => wordsIn(json[key])),
  );
  const words = new Set(texts);
  return new Set(all.map(({ id }) => id).filter((id) => id !== "" && !words.has(id)));
}
const wordsIn = (text: Json | undefined): readonly string[] =>
  typeof text === "string" ? text.replaceAll(/\{[^{}]*\}/g, "").split(/[^\p{L}\p{N}_-]+/u) : [];
const idsIn = (said: string, ids: ReadonlySet<string>): readonly string[] =>
  wordsIn(said).filter((word) => ids.has(word) && !ORDINARY.has(word) && !/^\d+$/.test(word));
/** Words of our own sentences, and numbers, that are an id somewhere. */
const ORDINARY: ReadonlySet<string> = new Set(["es", "von", "bis", "nach", "am", "in", "ab", "berechnet"]);

/** The service without one element, unless nothing could be opened then. */
function without(service: Service, address: string): Service | null {
  const changed = changeAll(service, [{ type: "remove", address }]);
  const opened = changed.ok ? openService(changed.service as unknown as Json) : null;
  return opened?.ok === true ? opened.service : null;
}

describe.each(Object.entries(templates))("an official who works on %s reads no id", (name, each) => {
  const service = templateIn(name).service();
  const ids = idsOf(service);

  test("in what uses what", () => {
    const places = usesOf(service).flatMap(({ from, to }) => [from, to]);
    const names = [...new Set(places)].map((address) => nameAt(service, address, "de"));
    expect(names.filter((said) => idsIn(said, ids).length > 0)).toEqual([]);
  });
  test("in how anything is called", () => {
    const names = [...elements(service)].map(({ address }) => nameAt(service, address, "de"));
    expect(names.filter((said) => idsIn(said, ids).length > 0)).toEqual([]);
  });
  test("in the hints when something was taken away", () => {
    const taken = [...elements(service)].filter(({ kind, address }) => isTaken(kind, address));
    const some = taken.filter((_, index) => index % each === 0);
    const said = some.flatMap(({ address }) => {
      const left = without(service, address);
      return left === null ? [] : check(left).map((problem) => sentence(problem, left, "de"));
    });
    expect(said.length).toBeGreaterThan(20);
    expect(
      [...new Set(said)].filter((one) => idsIn(one, ids).length > 0).map((one) => [one, idsIn(one, ids)]),
    ).toEqual([]);
  });
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreOf } from "./score.ts";

const NS = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";
const relation = "<relation><praedikat><code>EQU</code></praedikat><objekt><id>F1</id></objekt></relation>";
const field = `<datenfeld><identifikation><id>F99000000001</id></identifikation><name>Name</name><feldart><code>input</code></feldart><datentyp><code>text</code></datentyp></datenfeld>`;
const message = (relations: number): string =>
  `<xdatenfelder.stammdatenschema.0102 xmlns="${NS}"><stammdatenschema><identifikation><id>S99000000001</id></identifikation><name>Probe</name>${relation.repeat(relations)}<struktur><anzahl>1:1</anzahl><enthaelt>${field}</enthaelt></struktur></stammdatenschema></xdatenfelder.stammdatenschema.0102>`.replaceAll(
    "<code>",
    '<code xmlns="">',
  );

describe("FIM files", () => {
  it("of a folder are scored one by one, huge and hostile ones too", () => {
    const folder = mkdtempSync(join(tmpdir(), "fim-"));
    const files = {
      "bad.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "big.xml": message(40_000),
      "good.xml": message(1),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { files: scored, ...sums } = scoreOf(folder);
    expect(scored.map(({ file, read, same, errors }) => ({ file, read, same, errors }))).toEqual([
      { file: "bad.xml", read: false, same: false, errors: 0 },
      { file: "big.xml", read: true, same: true, errors: 0 },
      { file: "good.xml", read: true, same: true, errors: 0 },
    ]);
    expect(sums).toMatchObject({ read: 2, same: 2, total: 3 });
  });

  // A folder of the portal's files, where somebody has one: FIM_FILES=… npm test.
  const folder = process.env["FIM_FILES"] ?? "";
  it.skipIf(folder === "")("of the portal that are at hand are all read and written again", () => {
    const { read, same, total, rules, rulesTranslated, files } = scoreOf(folder);
    console.log(`FIM: ${read} of ${total} files, ${rulesTranslated} of ${rules} rules`);
    expect([read, same]).toEqual([total, total]);
    expect(files.filter(({ errors }) => errors > 0)).toEqual([]);
  });
});

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ask, isWrong, type Answer, type Files } from "./index.ts";
import { words } from "./words.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const template = "templates/hundesteuer-anmeldung";
const service = `${template}/service.json`;
const journeys = readdirSync(join(root, template, "journeys")).length;
const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
const disk: Files = {
  read: (path) => orNull(() => readFileSync(join(root, path), "utf8")),
  list: (path) => orNull(() => readdirSync(join(root, path)).toSorted()),
};
/** The files of the repository with some more, or others, on top. */
const withFiles = (own: Readonly<Record<string, unknown>>): Files => ({
  read: (path) => {
    const found = own[path];
    if (found === undefined) return disk.read(path);
    return typeof found === "string" ? found : JSON.stringify(found);
  },
  list: (path) => {
    const names = Object.keys(own).filter((one) => one.startsWith(`${path}/`));
    return names.length > 0 ? names.map((one) => one.slice(path.length + 1)) : disk.list(path);
  },
});

type Said = Omit<Answer, "json"> & { readonly json: unknown };
function answer(args: readonly string[], files = disk, env: NodeJS.ProcessEnv = {}): Said {
  const { result } = ask(args, files, env);
  if (result === "help" || isWrong(result)) throw new Error(JSON.stringify(result));
  return result;
}
const wrongOf = (args: readonly string[], files = disk) => ask(args, files, {}).result;

const journey = JSON.parse(disk.read(`${template}/journeys/06-gemischt-auf-den-cent.json`) ?? "") as {
  settings: Record<string, unknown>;
  steps: unknown[];
  expect: object;
};

describe("check", () => {
  test("a service without errors is fine, its hints are told", () => {
    const said = answer(["check", service]);
    expect(said.exit).toBe(0);
    expect(said.json).toMatchObject({ ok: true, files: [{ file: service }] });
    expect(said.lines.join("\n")).toContain("Hinweis [never-used]");
  });
  test("an error makes it 1, with rule, severity, address and sentence", () => {
    const broken = JSON.parse(disk.read(service) ?? "") as {
      process: { nodes: Record<string, { outgoing: object[] }> };
    };
    broken.process.nodes["schreiben"] = { ...broken.process.nodes["schreiben"], outgoing: [] };
    const said = answer(["check", service, "broken.json"], withFiles({ "broken.json": broken }));
    expect(said.exit).toBe(1);
    const { files } = said.json as { files: { problems: { severity: string; message: string }[] }[] };
    const errors = files[1]?.problems.filter(({ severity }) => severity === "error") ?? [];
    expect(errors.length).toBeGreaterThan(0);
    for (const one of errors)
      expect(one).toEqual(expect.objectContaining({ rule: expect.any(String), address: expect.any(String) }));
  });
  test("what is no service at all is a problem with its place, in the language asked for", () => {
    const files = withFiles({ "x.json": { format: "blaupause/1", id: "X" } });
    const said = answer(["check", "x.json"], files, { LANG: "en_GB.UTF-8" });
    expect(said.exit).toBe(1);
    expect(said.lines[1]).toBe("  error [schema-required] / title: This property is missing. Add it.");
  });
  test.each([
    ["eine Eigenschaft zu viel", { titel: "x" }, "[schema-additionalProperties] / titel: Diese Eigenschaft"],
    ["ein falscher Wert", { title: 5 }, "[schema-type] / title: Hier muss ein Text in Anführungszeichen"],
    [
      "eine Art, die es nicht gibt",
      { process: { nodes: { s: { type: "satz" } } } },
      "Die Art „satz“ gibt es hier nicht. Möglich",
    ],
  ])("%s is said in German, with what to do", (_, more, sentence) => {
    const given = { ...(JSON.parse(readFileSync(service, "utf8")) as object), ...more };
    const said = answer(["check", "x.json"], withFiles({ "x.json": given }));
    expect(said.lines.find((line) => line.includes(sentence))).toBeDefined();
    expect(said.lines.filter((line) => /must|Expected|undefined/.test(line))).toEqual([]);
  });
});

describe("test", () => {
  test("with values every journey is played, and all is covered", () => {
    const files = withFiles({ "values.json": journey.settings });
    const said = answer(["test", template, "--values", "values.json"], files);
    expect(said.lines.join("\n")).toContain(`${journeys} bestanden, 0 nicht bestanden, 0 übersprungen`);
    expect(said.exit).toBe(0);
    expect(said.lines).toContain("  Entscheidungszeilen: 10/10");
  });
  test("without values, what needs them is skipped and says so", () => {
    const said = answer(["test", service]);
    expect(said.exit).toBe(0);
    expect(said.lines.join("\n")).toMatch(/übersprungen, es fehlen Werte für .*satzErsthund/);
    expect(said.lines.join("\n")).toMatch(/ {2}Schritte: \d+\/24; nicht durchlaufen: /);
  });
  test("a journey that does not hold is told with both values; one that cannot be read, too", () => {
    const base = disk.read(service);
    const failing = { ...journey, expect: { variables: { "steuersatz.betrag": 1 } } };
    const files = withFiles({
      "t/service.json": base,
      "t/journeys/a.json": failing,
      "t/journeys/b.json": { ...journey, expects: {} },
    });
    const said = answer(["test", "t"], files);
    expect(said.exit).toBe(1);
    expect(said.lines.join("\n")).toContain(
      "Am Ende: anderer Wert für steuersatz.betrag; erwartet 1; gefunden 70.83",
    );
    expect(said.lines.join("\n")).toContain("„expects“ ist unbekannt");
    expect(said.json).toMatchObject({
      ok: false,
      services: [{ journeys: [{ result: "failed" }, { result: "failed" }] }],
    });
  });
  test("a test that tests nothing does not pass", () => {
    const { settings: _, ...bare } = journey;
    const files = withFiles({ "t/service.json": disk.read(service), "t/journeys/a.json": bare });
    expect(wrongOf(["test", "t"], files)).toEqual({ wrong: "no-values", about: "t/service.json" });
    const none = withFiles({ "t/service.json": disk.read(service) });
    expect(wrongOf(["test", "t/service.json"], none)).toEqual({ wrong: "no-journeys", about: "t/journeys" });
  });
});

test("half a character in a text is a problem with an address, and one in values is wrong use", () => {
  const half = { ...(JSON.parse(disk.read(service) ?? "") as object), title: "Hund \ud83d" };
  const files = withFiles({ "half.json": half, "values.json": { amt: "\ud83d" } });
  const said = answer(["check", "half.json"], files);
  expect([said.exit, said.json]).toMatchObject([
    1,
    { files: [{ problems: [{ rule: "malformed-text", address: "", property: "title" }] }] },
  ]);
  expect(said.lines.at(-1)).toContain("halbes Zeichen");
  expect(wrongOf(["check", service, "--values", "values.json"], files)).toEqual({
    wrong: "malformed-text",
    about: "values.json",
  });
});

describe("values of settings", () => {
  const wrongly = {
    ...journey,
    settings: { ...journey.settings, satzErsthund: "neunzig", satzErsthnud: 90 },
  };
  const files = withFiles({
    "t/service.json": disk.read(service),
    "t/journeys/a.json": wrongly,
    "t/journeys/b.json": { ...journey, settings: { ...journey.settings, amtt: "x" } },
    "good.json": { ...journey.settings, amtt: "x" },
    "bad.json": { ...journey.settings, satzErsthund: "neunzig" },
  });
  test("of another type are told as that, with the place and what is expected, and are not taken for missing", () => {
    const said = answer(["test", "t"], files);
    expect(said.exit).toBe(1);
    const lines = said.lines.join("\n");
    expect(lines).toContain(
      '„satzErsthund“ passt nicht: erwartet wird ein Betrag als Zahl ohne Anführungszeichen, zum Beispiel 12.50; gefunden "neunzig"',
    );
    expect(lines).not.toContain("es fehlen Werte");
    const fault = { code: "setting", at: "satzErsthund", expected: "type-money", found: "neunzig" };
    expect(said.json).toMatchObject({
      services: [{ journeys: [{ result: "failed", failures: [fault] }, {}] }],
    });
    const run = answer(["run", service, "--journey", "t/journeys/a.json"], files, { LANG: "en" });
    expect([run.exit, run.json]).toMatchObject([1, { ok: false, failures: [fault] }]);
    expect(run.lines.join("\n")).toContain("expected is an amount as a number without quotes");
  });
  test("that the service does not have are a warning that names them; the journey is played", () => {
    const said = answer(["test", "t"], files);
    expect(said.lines.join("\n")).toContain("Warnung: Eine Einstellung „amtt“ hat dieser Dienst nicht.");
    expect(said.json).toMatchObject({
      services: [{ journeys: [{ unknown: ["satzErsthnud"] }, { result: "passed", unknown: ["amtt"] }] }],
    });
    const run = answer(["run", service, "--journey", "t/journeys/b.json"], files);
    expect([run.exit, run.json]).toMatchObject([0, { unknown: ["amtt"] }]);
    expect(run.lines[0]).toContain("„amtt“");
  });
  test.each([
    ["check", service],
    ["test", template],
    ["run", service, "--journey", `${template}/journeys/06-gemischt-auf-den-cent.json`],
    ["diff", service, service],
  ])("in a file for %s: wrong ones are an error, unknown ones a warning", (...args) => {
    const good = answer([...args, "--values", "good.json"], files);
    expect([good.exit, JSON.stringify(good.json)]).toEqual([0, expect.stringContaining('"setting-unknown"')]);
    expect(good.lines.join("\n")).toContain("Eine Einstellung „amtt“ hat dieser Dienst nicht.");
    const bad = answer([...args, "--values", "bad.json"], files);
    expect([bad.exit, JSON.stringify(bad.json)]).toEqual([1, expect.stringContaining('"setting-invalid"')]);
    expect(bad.lines.join("\n")).toMatch(/satzErsthund.*erwartet wird ein Betrag/);
  });
});

test("a document of a newer format says where it comes from, and what to do; one of none, what it should say", () => {
  const of = (format: string) => ({ ...(JSON.parse(disk.read(service) ?? "") as object), format });
  const files = withFiles({ "new.json": of("blaupause/2"), "none.json": of("blaupause") });
  const newer = answer(["check", "new.json"], files);
  expect([newer.exit, newer.json]).toMatchObject([1, { files: [{ problems: [{ rule: "newer-format" }] }] }]);
  expect(newer.lines.join("\n")).toContain(
    "Diese Datei kommt aus einer neueren Fassung von Blaupause: Sie hat das Format „blaupause/2“, gelesen wird hier bis „blaupause/1“. Bringen Sie Blaupause auf den neuesten Stand.",
  );
  expect(answer(["diff", "new.json", service], files, { LANG: "en" }).lines.join("\n")).toContain(
    "comes from a newer version of Blaupause",
  );
  expect(answer(["check", "none.json"], files).lines.join("\n")).toContain("„blaupause/1“");
});

describe("run", () => {
  test("tells state, path, variables and effects", () => {
    const file = `${template}/journeys/06-gemischt-auf-den-cent.json`;
    const said = answer(["run", service, "--journey", file]);
    expect(said.exit).toBe(0);
    expect(said.json).toMatchObject({
      ok: true,
      state: { status: "closed" },
      path: expect.arrayContaining(["eingang", "ende"]),
      variables: { steuersatz: { betrag: 70.83, jahr: 850 } },
      effects: [{ kind: "mail" }, { kind: "document" }, { kind: "notice" }],
    });
    expect(said.lines).toContain('  steuersatz = {"betrag":70.83,"jahr":850}');
  });
  test("without values it says which are missing", () => {
    const file = `${template}/journeys/01-ein-hund.json`;
    expect(wrongOf(["run", service, "--journey", file])).toMatchObject({ wrong: "no-values" });
    expect(wrongOf(["run", service])).toEqual({ wrong: "no-file", about: "run" });
  });
});

describe("diff and upgrade", () => {
  const folder = "tests/reuse/files";
  const base = `${folder}/hundesteuer-1.0.0.json`;
  const next = `${folder}/hundesteuer-1.1.0.json`;
  test("a difference is an adaptation, the same as the file", () => {
    const said = answer(["diff", base, `${folder}/kassel-1.0.0.json`]);
    expect(said.exit).toBe(0);
    const { values: _, ...kept } = JSON.parse(
      disk.read(`${folder}/kassel.adaptation-1.0.0.json`) ?? "",
    ) as Record<string, unknown>;
    expect(said.json).toMatchObject({ adaptation: kept, problems: [] });
    expect(answer(["diff", base, base]).lines).toEqual(["kein Unterschied"]);
  });
  test("a change the template does not allow is a problem", () => {
    const ours = JSON.parse(disk.read(base) ?? "") as { title: string };
    const said = answer(["diff", base, "ours.json"], withFiles({ "ours.json": { ...ours, title: "Hunde" } }));
    expect([said.exit, said.json]).toMatchObject([1, { problems: [{ rule: "policy-text" }] }]);
  });
  test("a version with another title names the service itself as changed", () => {
    const renamed = { ...(JSON.parse(disk.read(base) ?? "") as object), title: "Hund melden" };
    const { adaptation: own } = answer(["diff", base, base]).json as { adaptation: object };
    const said = answer(
      ["upgrade", base, "next.json", "own.json"],
      withFiles({ "next.json": renamed, "own.json": own }),
    );
    expect(said.lines).toContain("  geändert: /");
  });
  test("an upgrade with an open conflict is not ready; decided, it is", () => {
    const adaptation = `${folder}/kassel.adaptation-1.0.0.json`;
    const open = answer(["upgrade", base, next, adaptation]);
    expect([open.exit, open.json]).toMatchObject([1, { ready: false, conflicts: [{ kind: "property" }] }]);
    const decided = answer(["upgrade", base, next, adaptation, "--choices", `${folder}/kassel.choices.json`]);
    expect([decided.exit, decided.json]).toMatchObject([0, { ready: true }]);
  });
  test("an adaptation of another document is refused, something else is none", () => {
    const said = answer(["upgrade", next, next, `${folder}/kassel.adaptation-1.0.0.json`]);
    expect([said.exit, said.json]).toMatchObject([1, { problems: [{ rule: "other-base" }] }]);
    expect(said.lines.join("\n")).toContain("gehört zu einer anderen Fassung der Vorlage");
    expect(wrongOf(["upgrade", base, next, base])).toEqual({ wrong: "no-adaptation", about: base });
  });
});

describe("wrong use", () => {
  test.each([
    [[], "no-command"],
    [["nope"], "unknown-command"],
    [["check"], "no-file"],
    [["check", "--foo", "x"], "unknown-option"],
    [["check", service, "--values"], "unknown-option"],
    [["check", service, "--journey", "x"], "unknown-option"],
    [["check", "nix.json"], "missing-file"],
    [["check", service, "--values", "nix.json"], "missing-file"],
    [["check", template], "is-folder"],
    [["check", "README.md"], "not-json"],
    [["check", service, "--values", "list.json"], "no-object"],
    [["test", "nix"], "missing-file"],
    [["diff", service], "no-file"],
    [["diff", service, service, service], "too-many"],
    [["toString"], "unknown-command"],
  ])("%j is %s", (args, code) => {
    expect(wrongOf(args, withFiles({ "list.json": [] }))).toMatchObject({ wrong: code });
  });
  test("every sentence says something in both languages", () => {
    for (const say of [words.de, words.en])
      for (const sentence of Object.values(say.wrong)) expect(sentence("x")).toMatch(/\. |\.$/);
  });
});

describe("the command itself", () => {
  const spawn = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ["--import", "tsx", join(root, "packages/cli/src/main.ts"), ...args], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json"), ...env },
    });
  test("prints one JSON document and the exit status", () => {
    const done = spawn(["check", service, "--json"]);
    expect([done.status, done.stderr]).toEqual([0, ""]);
    expect(JSON.parse(done.stdout)).toMatchObject({ ok: true });
  });
  test("says wrong use in one sentence, in the language of LANG, also as JSON", () => {
    const german = spawn(["check", "nix.json"]);
    expect([german.status, german.stdout, german.stderr]).toEqual([
      2,
      "",
      "Die Datei „nix.json“ gibt es nicht. Prüfen Sie den Pfad.\n",
    ]);
    const english = spawn(["check", "nix.json", "--json"], { LANG: "en_US.UTF-8" });
    expect(english.status).toBe(2);
    expect(JSON.parse(english.stdout)).toEqual({
      error: { code: "missing-file", message: "There is no file “nix.json”. Check the path." },
    });
  });
  test("helps", () => {
    expect(spawn(["--help"]).stdout).toContain("blaupause: Dienste prüfen");
  });
});

describe("packages", () => {
  const key = JSON.parse(answer(["keygen"]).lines.join("")) as { secret: string; public: string };
  const files = withFiles({ "key.json": key });
  const made = answer(
    [
      "pack",
      template,
      "--key",
      "key.json",
      "--version",
      "1.1.0",
      "--publisher",
      "Land Hessen",
      "--why",
      "Satzung",
    ],
    files,
  );
  const text = made.lines.join("\n");
  const verify = (content: string, ...more: string[]) =>
    answer(["verify", "paket.json", "--trust", key.public, ...more], withFiles({ "paket.json": content }));

  test("hold as they were made, and say whose they are", () => {
    expect(verify(text)).toMatchObject({
      exit: 0,
      json: { id: "hundesteuer-anmeldung", version: "1.1.0", journeys },
    });
    expect(verify(text).lines[0]).toContain("Land Hessen");
  });
  test("are refused changed, from a stranger, or when one has something newer", () => {
    const ruleOf = ({ exit, json }: Said) => [
      exit,
      (json as { problems: { rule: string }[] }).problems[0]?.rule,
    ];
    expect(ruleOf(verify(text.replace("Hund anmelden", "Katze anmelden")))).toEqual([1, "package-hash"]);
    expect(ruleOf(verify(text, "--after", "1.1.0"))).toEqual([1, "package-downgrade"]);
    const stranger = answer(["keygen"]).json as { public: string };
    const asked = answer(
      ["verify", "paket.json", "--trust", stranger.public],
      withFiles({ "paket.json": text }),
    );
    expect(ruleOf(asked)).toEqual([1, "package-untrusted"]);
  });
  test("need a key and a version that are ones", () => {
    const wish = ["pack", template, "--publisher", "x", "--why", "y"];
    const wrongOf = (...more: string[]) => ask([...wish, ...more], files, {}).result;
    expect(wrongOf("--key", service, "--version", "1.0.0")).toEqual({ wrong: "no-key", about: service });
    expect(wrongOf("--key", "key.json", "--version", "neu")).toEqual({ wrong: "no-version", about: "neu" });
    expect(wrongOf("--key", "key.json")).toEqual({ wrong: "no-file", about: "pack" });
  });
});

describe("import fim", () => {
  const ns = 'xmlns="urn:xoev-de:fim:standard:xdatenfelder_3.0.0"';
  const field = `<datenfeld><identifikation><id>F60000000227</id><version>1.1.0</version></identifikation><name>Familienname</name><feldart><code xmlns="">input</code></feldart><datentyp><code xmlns="">text</code></datentyp></datenfeld>`;
  const xml = `<xdatenfelder.stammdatenschema.0102 ${ns}><stammdatenschema><identifikation><id>S99000000001</id></identifikation><name>Probe</name><struktur><anzahl>1:1</anzahl><enthaelt>${field}</enthaelt></struktur></stammdatenschema></xdatenfelder.stammdatenschema.0102>`;
  test("writes a draft that check opens, its report, and what export needs", () => {
    const said = answer(["import", "fim", "probe.xml", "--out", "neu"], withFiles({ "probe.xml": xml }));
    const { write = {} } = said;
    expect(Object.keys(write)).toEqual([
      "neu/service.json",
      "neu/verluste.json",
      "neu/verluste.md",
      "neu/fim.xml",
    ]);
    expect(answer(["check", "neu/service.json"], withFiles(write)).exit).toBe(0);
    expect(answer(["export", "fim", "neu"], withFiles(write)).lines.join("")).toContain(
      "<xdf:id>F60000000227</xdf:id>",
    );
  });
  test("overwrites nothing, and says why a file is none", () => {
    expect(
      wrongOf(["import", "fim", "probe.xml", "--out", template], withFiles({ "probe.xml": xml })),
    ).toMatchObject({ wrong: "exists" });
    expect(wrongOf(["import", "xyz", "probe.xml"])).toMatchObject({ wrong: "no-standard" });
    const said = answer(
      ["import", "fim", "a.xml"],
      withFiles({ "a.xml": '<a xmlns="urn:xoev-de:fim:standard:xdatenfelder_2"/>' }),
    );
    expect(said.exit).toBe(1);
    expect(said.lines.join("")).toContain("XDatenfelder 2");
  });
});

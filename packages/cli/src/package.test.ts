import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ask, isWrong, type Answer, type Files } from "./index.ts";

// A publisher keeps signed packages in git: U12 for the folder, with real files.

const template = fileURLToPath(new URL("../../../templates/bewohnerparkausweis", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "blaupause-pack-"));
afterAll(() => rmSync(root, { recursive: true }));

const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
const disk: Files = {
  read: (path) => orNull(() => readFileSync(path, "utf8")),
  list: (path) => orNull(() => readdirSync(path).toSorted()),
  isElsewhere: (path) => orNull(() => lstatSync(path))?.isSymbolicLink() === true,
};
function said(...args: string[]): Answer {
  const { result } = ask(args, disk, {});
  if (result === "help" || isWrong(result)) throw new Error(JSON.stringify(result));
  for (const path of result.remove ?? []) rmSync(path);
  for (const [path, text] of Object.entries(result.write ?? {})) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return result;
}
const key = said("keygen").json as { secret: string; public: string };
const keyFile = join(root, "key.json");
writeFileSync(keyFile, JSON.stringify(key));

let own = "",
  folder = "";
beforeEach(() => {
  own = mkdtempSync(join(root, "own-"));
  cpSync(join(template, "service.json"), join(own, "service.json"));
  cpSync(join(template, "journeys"), join(own, "journeys"), { recursive: true });
  folder = join(mkdtempSync(join(root, "git-")), "paket");
});
const packs = (version: string, ...more: string[]): Answer =>
  said(
    "pack",
    own,
    "--key",
    keyFile,
    "--version",
    version,
    "--publisher",
    "Land Hessen",
    "--why",
    "Neu",
    ...more,
  );
const verify = (...more: string[]): Answer => said("verify", folder, "--trust", key.public, ...more);
const ruleOf = ({ exit, json }: Answer): unknown => [
  exit,
  (json as { problems?: { rule: string }[] }).problems?.[0]?.rule,
];
const edited = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
};

describe("U12 a package as a folder in git", () => {
  test("is written, verified offline, and says what it asks about people", () => {
    packs("1.0.0", "--out", `${folder}/`);
    expect(readdirSync(folder)).toEqual([
      "changes.json",
      "data.json",
      "head.json",
      "journeys",
      "service.json",
      "signature.json",
    ]);
    const held = verify();
    expect(held).toMatchObject({ exit: 0, json: { id: "bewohnerparkausweis", version: "1.0.0" } });
    expect(held.lines.join("\n")).toMatch(
      /unverändert und unterschrieben[^]*Personenbezogene Angaben:[^]*Rechtsgrundlagen: \S/,
    );
    // Git's own folder is no part of it.
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, ".git", "HEAD"), "x");
    expect(verify().exit).toBe(0);
  });
  test("becomes one file and the same folder again, and nothing is lost", () => {
    packs("1.0.0", "--out", folder);
    const file = join(folder, "..", "paket.json");
    writeFileSync(file, said("export", "package", folder).lines.join("\n"));
    expect(said("verify", file, "--trust", key.public).exit).toBe(0);
    const again = `${folder}-2`;
    said("import", "package", file, "--out", again);
    const texts = (at: string) =>
      (readdirSync(at, { recursive: true }) as string[])
        .toSorted()
        .map((name) => [name, orNull(() => readFileSync(join(at, name), "utf8"))]);
    expect(texts(again)).toEqual(texts(folder));
    expect(said("export", "package", again).lines).toEqual(said("export", "package", folder).lines);
  });
  test("goes on with the next version: its change log grows, and a journey that is gone is gone", () => {
    packs("1.0.0", "--out", folder);
    edited(join(own, "service.json"), '"Bewohnerparkausweis beantragen"', '"Parkausweis beantragen"');
    const [gone = ""] = readdirSync(join(own, "journeys"));
    rmSync(join(own, "journeys", gone));
    packs("1.1.0", "--out", folder);
    expect(existsSync(join(folder, "journeys", gone))).toBe(false);
    expect(verify("--after", "1.0.0")).toMatchObject({
      exit: 0,
      json: {
        version: "1.1.0",
        changes: [
          {
            version: "1.1.0",
            why: "Neu",
            // The service itself, and its form.
            changes: [{ name: "Parkausweis beantragen", type: "changed" }, { address: "forms/antrag" }],
          },
          { version: "1.0.0", changes: [] },
        ],
      },
    });
    expect(verify("--after", "1.0.0").lines.join("\n")).not.toContain("1.0.0 (");
    expect(ruleOf(verify("--after", "1.1.0"))).toEqual([1, "package-downgrade"]);
    expect(ruleOf(packs("1.1.0", "--out", folder))).toEqual([1, "package-downgrade"]);
  });
  test("goes on from a package that is named, also one file after the other", () => {
    const file = join(own, "..", "erste.json");
    writeFileSync(file, packs("1.0.0").lines.join("\n"));
    const next = packs("1.2.0", "--since", file).json as { changes: { version: string }[] };
    expect(next.changes.map(({ version }) => version)).toEqual(["1.2.0", "1.0.0"]);
    edited(join(own, "service.json"), '"id": "bewohnerparkausweis"', '"id": "anderes"');
    expect(ruleOf(packs("1.3.0", "--since", file))).toEqual([1, "package-other-service"]);
    edited(file, "Land Hessen", "Land Anderswo");
    expect(ruleOf(packs("1.3.0", "--since", file))).toEqual([1, "package-hash"]);
  });
  test("is refused when any of its files was changed", () => {
    packs("1.0.0", "--out", folder);
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      const path = join(folder, name);
      if (!lstatSync(path).isFile()) continue;
      const text = readFileSync(path, "utf8");
      const at = text.indexOf('": "') + 4;
      writeFileSync(path, `${text.slice(0, at)}x${text.slice(at)}`);
      const answer = verify();
      expect(answer.exit, name).toBe(1);
      writeFileSync(path, text.replace("{", "{ "));
      expect(ruleOf(verify()), name).toEqual([1, "package-text"]);
      writeFileSync(path, text);
    }
    expect(verify().exit).toBe(0);
  });
  test("is refused with a file too many, one too few, or one that leads out, and says which", () => {
    packs("1.0.0", "--out", folder);
    const extra = join(folder, "LIESMICH.md");
    writeFileSync(extra, "Vertrauen Sie mir.");
    expect(verify()).toMatchObject({
      exit: 1,
      lines: [expect.stringContaining("„LIESMICH.md“ gehört nicht")],
    });
    rmSync(extra);
    const data = join(folder, "data.json");
    const outside = join(folder, "..", "data.json");
    cpSync(data, outside);
    rmSync(data);
    expect(ruleOf(verify())).toEqual([1, "package-missing"]);
    symlinkSync(outside, data);
    expect(verify()).toMatchObject({ exit: 1, lines: [expect.stringContaining("„data.json“ führt")] });
    rmSync(data);
    cpSync(outside, data);
    expect(verify().exit).toBe(0);
    const journeys = join(folder, "journeys");
    cpSync(journeys, join(folder, "..", "journeys"), { recursive: true });
    rmSync(journeys, { recursive: true });
    symlinkSync(join(folder, "..", "journeys"), journeys);
    expect(ruleOf(verify())).toEqual([1, "package-outside"]);
    // Nothing is written through it either.
    const file = join(own, "..", "paket.json");
    writeFileSync(file, packs("1.1.0").lines.join("\n"));
    expect(ruleOf(said("import", "package", file, "--out", folder))).toEqual([1, "package-outside"]);
  });
  test("is never written over something else", () => {
    const result = ask(
      ["pack", own, "--key", keyFile, "--version", "1.0.0", "--publisher", "x", "--why", "y", "--out", own],
      disk,
      {},
    ).result;
    expect(result).toEqual({ wrong: "exists", about: own });
    expect(ask(["import", "package", keyFile], disk, {}).result).toMatchObject({ wrong: "no-file" });
    expect(ruleOf(said("export", "package", own))).toEqual([1, "package-missing"]);
  });
});

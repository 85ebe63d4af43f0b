import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

// attacks.json names every attack of our list, and the tests that try it. Neither may be without the other.

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = "tests/security/attacks/";
const read = (path: string): string => readFileSync(root + path, "utf8");
interface Attack {
  readonly id: string;
  readonly name: string;
  readonly tests?: Readonly<Record<string, readonly string[]>>;
  /** Why there is nothing to attack. */
  readonly absent?: string;
}
const { attacks } = JSON.parse(read("tests/security/attacks.json")) as { attacks: readonly Attack[] };
const key = (file: string, title: string): string => `${file}: ${title}`;

/** The titles of a file's tests as they are written; one with a table stands for all its cases. */
const titlesIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/\bit(?:\.(?:each|skipIf)(?:<[^>]*>)?\([\s\S]*?\))?\(\s*(["`])([\s\S]*?)\1/g)].map(
    ([, , title = ""]) => title,
  );

const files = readdirSync(root + folder).filter((name) => name.endsWith(".test.ts"));
const there = files.flatMap((name) => titlesIn(folder + name).map((title) => key(folder + name, title)));
const named = attacks.flatMap(({ tests = {} }) =>
  Object.entries(tests).flatMap(([file, titles]) => titles.map((title) => [file, title] as const)),
);

it("every file of attacks is named in SECURITY.md", () => {
  const known = read("SECURITY.md");
  expect(files.filter((name) => !known.includes(`\`${name}\``))).toEqual([]);
});

it("every test that an attack names is there", () => {
  const missing = named.filter(([file, title]) => !titlesIn(file).includes(title));
  expect(missing).toEqual([]);
});

it("every test of attacks tries an attack of the list", () => {
  const known = new Set(named.map(([file, title]) => key(file, title)));
  expect(there.filter((one) => !known.has(one))).toEqual([]);
});

it("every attack is tried, or says why not; the list is printed", () => {
  const ids = attacks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const unclear = attacks.filter((one) => [one.tests, one.absent].filter(Boolean).length !== 1);
  expect(unclear).toEqual([]);
  const tried = attacks.filter(({ tests }) => tests !== undefined);
  const absent = attacks.filter((one) => one.absent !== undefined).length;
  const tests = new Set(named.map(([file, title]) => key(file, title))).size;
  console.log(
    `${attacks.length} attacks: ${tried.length} tried by ${tests} tests (a table counted once), ${absent} absent`,
  );
});

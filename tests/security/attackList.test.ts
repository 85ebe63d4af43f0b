import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}tests/security/attacks/`;

/** The titles of a file's tests as they are written; one with `each` stands for all its cases. */
const titlesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(folder + file, "utf8").matchAll(/\bit(?:\.each\([\s\S]*?\))?\(\s*(["`])([\s\S]*?)\1/g),
  ].map(([, , title = ""]) => title);

it("every file of attacks is named in SECURITY.md, and what it tries is listed here", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const known = readFileSync(`${root}SECURITY.md`, "utf8");
  expect(files.filter((name) => !known.includes(`\`${name}\``))).toEqual([]);
  const lists = files.map((file) => [file, titlesIn(file)] as const);
  const all = lists.reduce((count, [, titles]) => count + titles.length, 0);
  console.log(
    [
      `${all} attacks in ${files.length} files, cases of a table counted once`,
      ...lists.flatMap(([file, titles]) => [`${file}: ${titles.length}`, ...titles.map((one) => `  ${one}`)]),
    ].join("\n"),
  );
  for (const [file, titles] of lists) expect([file, titles.length > 0]).toEqual([file, true]);
});

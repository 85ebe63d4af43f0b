import { isJsonObject } from "@blaupause/model";
import { laterThan, verifyPackage, type DeclaredData, type LogEntry, type Package } from "@blaupause/reuse";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readJson, type Files } from "./files.ts";
import { packageAt } from "./packageAt.ts";
import { refused } from "./packageFault.ts";
import { words } from "./words.ts";

export interface VerifyInput {
  /** A package: one file, or its folder. */
  readonly path: string;
  /** A public key, or a file with one. */
  readonly trust: string;
  readonly after?: string;
  readonly language: Language;
}

/** Does a package hold, without asking anybody? */
export function verify(files: Files, { path, trust, after, language }: VerifyInput): Answer | Wrong {
  const found = packageAt(files, path);
  if (isWrong(found)) return found;
  const key = keyIn(files, trust);
  if (key === null) return wrong("no-key", trust);
  if ("problems" in found) return refused(found.problems, language);
  const result = verifyPackage(found.json, { keys: [key], after: after ?? null });
  return result.ok ? holding(result.package, after ?? null, language) : refused(result.problems, language);
}

function holding(made: Package, after: string | null, language: Language): Answer {
  const { id, version, publisher, hash, journeys, changes, data } = made;
  return {
    exit: 0,
    json: { id, version, publisher, hash, journeys: Object.keys(journeys).length, changes, data },
    lines: [
      words[language].packageHolds(id, version, publisher),
      ...laterThan(changes, after).flatMap((entry) => entryLines(entry, language)),
      ...dataLines(data, language),
    ],
  };
}

/** What is asked about people, by what for. */
function dataLines({ asked, basis, retention }: DeclaredData, language: Language): readonly string[] {
  const say = words[language];
  if (asked.length === 0) return [say.packageAsksNothing];
  const purposes = [...new Set(asked.map(({ purpose }) => purpose))];
  const namesFor = (wanted: string): string =>
    asked.flatMap(({ name, purpose }) => (purpose === wanted ? [name] : [])).join(", ");
  return [
    say.packageAsks,
    ...purposes.map((purpose) => `  ${purpose}: ${namesFor(purpose)}`),
    say.packageBasis(basis.join("; ")),
    say.packageKept(retention.draft, retention.closed),
  ];
}

const entryLines = ({ version, at, why, changes }: LogEntry, language: Language): readonly string[] => [
  `  ${version} (${at.slice(0, 10)}): ${why}`,
  ...changes.map(({ type, name }) => `    ${words[language].impact[type]}: ${name}`),
];

function keyIn(files: Files, trust: string): string | null {
  if (/^[0-9a-f]{64}$/.test(trust)) return trust;
  const read = readJson(files, trust);
  const found = "wrong" in read || !isJsonObject(read.json) ? null : read.json["public"];
  return typeof found === "string" ? found : null;
}

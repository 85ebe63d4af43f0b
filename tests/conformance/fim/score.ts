// Imports every XDatenfelder 3 file below a folder, and says what came of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  differences,
  exportXdf3,
  importXdf3,
  readXdf3,
  revisedXdf3,
  type Counts,
  type Loss,
  type Xdf3,
} from "@blaupause/exchange";
import { check } from "@blaupause/check";

export interface FileScore {
  readonly file: string;
  readonly read: boolean;
  /** Why it could not be read, or what was read another way than it is written. */
  readonly problems: readonly string[];
  readonly milliseconds: number;
  readonly counts: Counts | null;
  readonly losses: readonly Loss[];
  /** Errors that checking the draft finds. */
  readonly errors: number;
  readonly same: boolean;
  readonly differences: readonly string[];
}
export interface FimScore {
  readonly files: readonly FileScore[];
  readonly read: number;
  readonly rules: number;
  readonly rulesTranslated: number;
  readonly same: number;
  readonly total: number;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xml"))
    .toSorted();

export function scoreOf(folder: string): FimScore {
  const files = filesIn(folder).map((file) => scoreFile(file, readFileSync(join(folder, file))));
  const sum = (of: (one: FileScore) => number): number => files.reduce((all, one) => all + of(one), 0);
  return {
    files,
    read: sum(({ read }) => Number(read)),
    rules: sum(({ counts }) => counts?.rules ?? 0),
    rulesTranslated: sum(({ counts }) => counts?.rulesTranslated ?? 0),
    same: sum(({ same }) => Number(same)),
    total: files.length,
  };
}

function scoreFile(file: string, bytes: Uint8Array): FileScore {
  const start = performance.now();
  const read = readXdf3(bytes);
  const problems = read.problems.map(({ message, at, line }) => `${message} ${at} (Zeile ${line})`);
  const milliseconds = (): number => Math.round(performance.now() - start);
  const none = { file, problems, counts: null, losses: [], errors: 0, same: false, differences: [] };
  if (!read.ok) return { ...none, read: false, milliseconds: milliseconds() };
  const { service, counts, losses, origin, problems: faults } = importXdf3(read.message.schema);
  const took = milliseconds();
  if (service === null)
    return { ...none, read: true, milliseconds: took, counts, losses, errors: faults.length };
  const apart = roundTrip(read.message, revisedXdf3(read.message, origin, service, service).message);
  const errors = check(service, null).filter(({ severity }) => severity === "error").length;
  return {
    file,
    read: true,
    problems,
    milliseconds: took,
    counts,
    losses,
    errors,
    same: apart.length === 0,
    differences: apart,
  };
}

/** Through the service, to XML, and read once more. */
function roundTrip({ schema }: Xdf3, revised: Xdf3): readonly string[] {
  const again = readXdf3(new TextEncoder().encode(exportXdf3(revised)));
  return again.ok ? differences(schema, again.message.schema) : again.problems.map(({ message }) => message);
}

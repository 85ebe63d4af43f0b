import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// E3: a backup that is older than an erasure holds the case and its key. What keeps a restore from opening it is a list
// of erased cases that no backup contains: ids, which say nothing about anybody, and instants. A case is entered before
// it is erased; one that is entered and, because the process died, not erased is erased by the next restore, as was
// wanted. The list has to be copied to another medium than the data: without it a restore cannot know.

export interface Erasure {
  readonly org: string;
  readonly caseId: string;
  readonly at: string;
}

/** The list a process writes: its own where several may share a folder, for not every disk appends in one piece. */
export const erasuresFile = (folder: string, host = ""): string =>
  join(folder, host === "" ? "erasures.jsonl" : `erasures.${host.replaceAll(/[^A-Za-z0-9-]/g, "-")}.jsonl`);

const LIST = /^erasures(\.[A-Za-z0-9-]+)?\.jsonl$/;

/** Every list that lies in a folder. */
export const erasuresIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => LIST.test(name)).map((name) => join(folder, name));

/** Adds one line; on the disk when it resolves. It begins a line of its own: what a killed process began stays apart. */
export async function noteErasure(file: string, { org, caseId, at }: Erasure): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a", 0o600);
  await handle.appendFile(`\n${JSON.stringify({ org, caseId, at })}\n`);
  await handle.sync();
  await handle.close();
}

/** Every entry once; null where a line is none. A line that was begun and not ended was never confirmed: it is left out. */
export async function readErasures(file: string): Promise<readonly Erasure[] | null> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "" && !isTorn(line));
  const read = lines.map(entryIn);
  if (read.some((entry) => entry === null)) return null;
  const known = read.filter((entry) => entry !== null);
  return [...new Map(known.map((entry) => [`${entry.org}\n${entry.caseId}`, entry])).values()];
}

const BEGIN = '{"org":';
const isTorn = (line: string): boolean =>
  !line.endsWith("}") && (line.startsWith(BEGIN) || BEGIN.startsWith(line));

function entryIn(line: string): Erasure | null {
  try {
    const found: unknown = JSON.parse(line);
    if (typeof found !== "object" || found === null) return null;
    const { org, caseId, at } = { org: null, caseId: null, at: null, ...found };
    return typeof org === "string" && typeof caseId === "string" && typeof at === "string"
      ? { org, caseId, at }
      : null;
  } catch {
    return null;
  }
}

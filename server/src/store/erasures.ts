import { mkdir, open, readFile } from "node:fs/promises";
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

const NAME = "erasures.jsonl";

/** The list of a data folder. */
export const erasuresFile = (folder: string): string => join(folder, NAME);

/** Adds one line; on the disk when it resolves. */
export async function noteErasure(folder: string, { org, caseId, at }: Erasure): Promise<void> {
  const file = erasuresFile(folder);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a", 0o600);
  await handle.appendFile(`${JSON.stringify({ org, caseId, at })}\n`);
  await handle.sync();
  await handle.close();
}

/** Every entry once; null where a line is none. A last line without its end was never confirmed, and is left out. */
export async function readErasures(file: string): Promise<readonly Erasure[] | null> {
  const lines = (await readFile(file, "utf8")).split("\n").slice(0, -1);
  const read = lines.map(entryIn);
  if (read.some((entry) => entry === null)) return null;
  const known = read.filter((entry) => entry !== null);
  return [...new Map(known.map((entry) => [`${entry.org}\n${entry.caseId}`, entry])).values()];
}

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

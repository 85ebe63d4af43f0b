import { createHash } from "node:crypto";
import { isTable, type Row, type RowValue, type RowValues } from "../store/rows.ts";
import { Refusal } from "./refusal.ts";

// Inside, a backup is one JSON document a line: a row of a table, at most one line with the master key, and at the end
// how many rows there were and the SHA-256 of everything before.

export interface Counts {
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}

export type Line =
  | { readonly type: "row"; readonly row: Row }
  | { readonly type: "master"; readonly key: Buffer }
  | { readonly type: "end"; readonly counts: Counts };

const written = (value: RowValue): unknown =>
  value instanceof Uint8Array ? { $: Buffer.from(value).toString("base64") } : value;

const lineOf = ({ table, values }: Row): string =>
  JSON.stringify([
    table,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)])),
  ]);

/** Writes rows as lines, and says at the end what it wrote. */
export async function* writeLines(
  rows: AsyncIterable<Row>,
  master: Uint8Array | null,
  tell: (counts: Counts) => void,
): AsyncIterable<Buffer> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  const put = (text: string): Buffer => {
    const line = Buffer.from(`${text}\n`);
    hash.update(line);
    return line;
  };
  if (master !== null) yield put(JSON.stringify(["master", Buffer.from(master).toString("base64")]));
  for await (const row of rows) {
    counts[row.table] = (counts[row.table] ?? 0) + 1;
    yield put(lineOf(row));
  }
  const end = { rows: counts, sha256: hash.digest("hex") };
  tell(end);
  yield Buffer.from(`${JSON.stringify(["end", end])}\n`);
}

/** Reads lines; a refusal where the end is missing or does not say what was read. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncIterable<Line> {
  const hash = createHash("sha256");
  let end: Line | null = null;
  for await (const line of linesIn(stream)) {
    if (end !== null) throw new Refusal("backup-damaged");
    const read = readLine(line.toString());
    if (read.type === "end") end = read;
    else hash.update(line).update("\n");
    yield read;
  }
  if (end?.type !== "end") throw new Refusal("backup-incomplete");
  if (end.counts.sha256 !== hash.digest("hex")) throw new Refusal("backup-damaged");
}

async function* linesIn(stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    let rest = chunk;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
  }
}

function readLine(text: string): Line {
  const [name, content]: unknown[] = JSON.parse(text);
  if (name === "master" && typeof content === "string")
    return { type: "master", key: Buffer.from(content, "base64") };
  if (typeof content !== "object" || content === null) throw new Refusal("backup-damaged");
  if (name === "end") return { type: "end", counts: { rows: {}, sha256: "", ...content } };
  // A table of a newer program: restoring the rest would lose it in silence.
  if (!isTable(name)) throw new Refusal("backup-unknown");
  return { type: "row", row: { table: name, values: valuesOf(content) } };
}

const valuesOf = (content: object): RowValues =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, valueOf(value)]));

function valueOf(value: unknown): RowValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "object" && "$" in value && typeof value.$ === "string")
    return Buffer.from(value.$, "base64");
  throw new Refusal("backup-damaged");
}

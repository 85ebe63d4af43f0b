import type { RawEvent } from "./raw.ts";
import { integer, maybeBytes, maybeText, text } from "./value.ts";

/** An event from its row, whichever store the row comes from. */
export const eventOf = (row: Readonly<Record<string, unknown>>): RawEvent => ({
  seq: integer(row["seq"]),
  v: integer(row["v"]),
  type: text(row["type"]),
  at: text(row["at"]),
  actor: text(row["actor"]),
  node: maybeText(row["node"]),
  command: maybeText(row["command"]),
  part: integer(row["part"]),
  digest: text(row["digest"]),
  chain: text(row["chain"]),
  body: maybeBytes(row["body"]),
});

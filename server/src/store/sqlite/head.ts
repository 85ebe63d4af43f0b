import type { SqlRow } from "../driver.ts";
import type { CaseHead } from "../port.ts";
import type { RawTail } from "../raw.ts";
import { bytes, integer, maybeText, text } from "../value.ts";

/** The columns of a case that stand in clear. */
export const readHead = (row: SqlRow): CaseHead => ({
  status: text(row["status"]),
  program: text(row["program"]),
  service: text(row["service"]),
  number: maybeText(row["number"]),
  receivedAt: text(row["received"]),
  legalDue: maybeText(row["legal_due"]),
  wake: maybeText(row["wake"]),
});

export const readTail = (row: SqlRow): RawTail => ({
  seq: integer(row["seq"]),
  chain: text(row["chain"]),
  proof: bytes(row["proof"]),
});

import { gunzipSync, gzipSync } from "node:zlib";
import type { SqlRow } from "../driver.ts";
import type { NewRelease, Release, Releases, Verdict } from "../port.ts";
import type { Context } from "./context.ts";
import { bytes, integer, maybeText, text } from "../value.ts";

export const releasesOf = (context: Context): Releases => ({
  request: (release) => context.writer.write(() => requestRelease(context, release)),
  decide: (verdict) => context.writer.write(() => decideRelease(context, verdict)),
  list: async (service) => context.driver.prepare(LIST).all(context.org, service).map(releaseOf),
  open: async () => context.driver.prepare(OPEN).all(context.org).map(releaseOf),
});

const LIST = "SELECT * FROM releases WHERE org = ? AND service = ? ORDER BY number DESC";
const OPEN = "SELECT * FROM releases WHERE org = ? AND state = 'requested' ORDER BY requested_at, service";
const LAST = "SELECT max(number) AS number FROM releases WHERE org = ? AND service = ?";
const WITHDRAW = `
  UPDATE releases SET state = 'withdrawn', decided_by = ?, decided_at = ?
  WHERE org = ? AND service = ? AND state = 'requested'`;
const INSERT = "INSERT INTO releases VALUES (?, ?, ?, ?, 'requested', ?, ?, ?, NULL, NULL, NULL, ?)";
const DECIDE = `
  UPDATE releases SET state = ?, decided_by = ?, decided_at = ?, reason = ?
  WHERE org = ? AND service = ? AND number = ? AND state = 'requested'`;

function requestRelease({ driver, org }: Context, release: NewRelease): number {
  const { service, hash, note, requestedBy, requestedAt, content } = release;
  driver.prepare(WITHDRAW).run(requestedBy, requestedAt, org, service);
  const last = driver.prepare(LAST).get(org, service)?.["number"];
  const number = (typeof last === "number" ? last : 0) + 1;
  const body = gzipSync(JSON.stringify(content));
  driver.prepare(INSERT).run(org, service, number, hash, note, requestedBy, requestedAt, body);
  return number;
}

const decideRelease = ({ driver, org }: Context, verdict: Verdict): boolean => {
  const { service, number, state, by, at, reason } = verdict;
  return driver.prepare(DECIDE).run(state, by, at, reason, org, service, number) === 1;
};

const STATES = ["requested", "approved", "refused", "withdrawn"] as const;
const releaseOf = (row: SqlRow): Release => ({
  service: text(row["service"]),
  number: integer(row["number"]),
  hash: text(row["hash"]),
  state: STATES.find((one) => one === row["state"]) ?? "withdrawn",
  note: text(row["note"]),
  requestedBy: text(row["requested_by"]),
  requestedAt: text(row["requested_at"]),
  decidedBy: maybeText(row["decided_by"]),
  decidedAt: maybeText(row["decided_at"]),
  reason: maybeText(row["reason"]),
  content: JSON.parse(gunzipSync(bytes(row["content"])).toString()),
});

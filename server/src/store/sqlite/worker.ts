import type { SqliteDriver } from "../driver.ts";
import type { Claim, Claimed, Worker } from "../port.ts";
import { deathsIn, nameAfter } from "../deaths.ts";
import { lateEffects } from "./late.ts";
import type { WriteLog } from "./log.ts";
import type { Writer } from "./writer.ts";
import { integer, maybeText, text } from "../value.ts";

export const DUE = `
  SELECT rowid FROM cases WHERE wake <= ? AND (lease_until IS NULL OR lease_until <= ?)
  AND org NOT IN (SELECT value FROM json_each(?)) ORDER BY wake LIMIT ?`;
const FOUND = `SELECT org, id, seq, lease_by FROM cases WHERE rowid IN (${DUE})`;
const CLAIM = "UPDATE cases SET lease_by = ?, lease_until = ? WHERE org = ? AND id = ?";
const EXTEND = `
  UPDATE cases SET lease_until = ? WHERE org = ? AND id = ? AND lease_by = ? RETURNING id`;
const RELEASE = `
  UPDATE cases SET lease_by = NULL, lease_until = NULL WHERE org = ? AND id = ? AND lease_by = ?`;
const REST = `
  UPDATE cases SET wake = ?, lease_by = NULL, lease_until = NULL
  WHERE org = ? AND id = ? AND lease_by = ? AND seq = ? AND wake <= ? RETURNING id`;

export const workerOf = (driver: SqliteDriver, writer: Writer, log: WriteLog): Worker => ({
  async claimDue(claim) {
    const { now, except = [] } = claim;
    log.settle();
    // Asking first keeps an idle worker from committing nothing again and again.
    if (driver.prepare(DUE).get(now, now, JSON.stringify(except), 1) === undefined) return [];
    return writer.write(() => claimCases(driver, claim));
  },
  extend: ({ org, caseId, by }, leaseUntil) =>
    writer.write(() => driver.prepare(EXTEND).get(leaseUntil, org, caseId, by) !== undefined),
  release: ({ org, caseId, by }) =>
    writer.write(() => {
      driver.prepare(RELEASE).run(org, caseId, by);
    }),
  rest: ({ org, caseId, by }, { seq, until }) =>
    writer.write(() => {
      const hasRest = driver.prepare(REST).get(until, org, caseId, by, seq, until) !== undefined;
      if (!hasRest) driver.prepare(RELEASE).run(org, caseId, by);
      return hasRest;
    }),
  lateEffects: async (late) => lateEffects(driver, late),
});

function claimCases(driver: SqliteDriver, { now, leaseUntil, by, limit, except = [] }: Claim): Claimed[] {
  const found = driver.prepare(FOUND).all(now, now, JSON.stringify(except), limit);
  return found.map((row) => {
    const [org, caseId, deaths] = [text(row["org"]), text(row["id"]), deathsIn(maybeText(row["lease_by"]))];
    const name = nameAfter(by, deaths);
    driver.prepare(CLAIM).run(name, leaseUntil, org, caseId);
    return { org, caseId, seq: integer(row["seq"]), by: name, deaths };
  });
}

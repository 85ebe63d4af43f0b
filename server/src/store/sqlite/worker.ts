import type { SqliteDriver } from "../driver.ts";
import type { CaseAddress, Claim, Worker } from "../port.ts";
import { lateEffects } from "./late.ts";
import type { WriteLog } from "./log.ts";
import type { Writer } from "./writer.ts";
import { text } from "../value.ts";

export const DUE = `
  SELECT rowid FROM cases WHERE wake <= ? AND (lease_until IS NULL OR lease_until <= ?)
  AND org NOT IN (SELECT value FROM json_each(?)) ORDER BY wake LIMIT ?`;
const CLAIM = `
  UPDATE cases SET lease_by = ?, lease_until = ? WHERE rowid IN (${DUE}) RETURNING org, id`;
const EXTEND = `
  UPDATE cases SET lease_until = ? WHERE org = ? AND id = ? AND lease_by = ? RETURNING id`;
const RELEASE = `
  UPDATE cases SET lease_by = NULL, lease_until = NULL WHERE org = ? AND id = ? AND lease_by = ?`;

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
  lateEffects: async (late) => lateEffects(driver, late),
});

const claimCases = (
  driver: SqliteDriver,
  { now, leaseUntil, by, limit, except = [] }: Claim,
): CaseAddress[] =>
  driver
    .prepare(CLAIM)
    .all(by, leaseUntil, now, now, JSON.stringify(except), limit)
    .map((row) => ({ org: text(row["org"]), caseId: text(row["id"]) }));

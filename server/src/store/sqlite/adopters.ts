import type { SqliteDriver } from "../driver.ts";
import type { Place } from "../port.ts";
import type { RawPlatform } from "../raw.ts";
import { maybeText, text } from "../value.ts";
import { readOffering } from "./offerings.ts";
import { recordOf } from "./records.ts";

// What a publisher asks about everybody who offers her template: each question once for all of them.

const ADOPTIONS = "SELECT * FROM offerings WHERE template = ? ORDER BY org, service";
// CROSS JOIN keeps the places outside: each is one look into the other table's index.
const AT = "FROM json_each(?) AS places CROSS JOIN";
export const RECORDS_AT = `
  SELECT r.org, r.kind, r.id, r.rev, r.expires, r.content ${AT} records AS r
  WHERE r.org = places.value ->> 'org' AND r.kind = ? AND r.id = places.value ->> 'service'`;
export const SPANS_AT = `
  SELECT c.org, c.service, c.received, CASE c.status WHEN 'closed' THEN (
    SELECT max(e.at) FROM events AS e WHERE e.org = c.org AND e.case_id = c.id AND e.type = 'caseClosed'
  ) END AS closed, (
    SELECT min(e.at) FROM events AS e WHERE e.org = c.org AND e.case_id = c.id AND e.type = 'effectRequested'
      AND e.node IN (SELECT value FROM json_each(?))
  ) AS decided
  ${AT} cases AS c
  WHERE c.org = places.value ->> 'org' AND c.service = places.value ->> 'service' AND c.received >= ?`;

type Adopters = Pick<RawPlatform, "adoptionsOf" | "recordsAt" | "spansAt">;

export const adoptersOf = (driver: SqliteDriver): Adopters => ({
  adoptionsOf: async (template) =>
    driver
      .prepare(ADOPTIONS)
      .all(template)
      .map((row) => ({ org: text(row["org"]), ...readOffering(row) })),
  recordsAt: async (kind, places) =>
    driver
      .prepare(RECORDS_AT)
      .all(listOf(places), kind)
      .map((row) => ({ org: text(row["org"]), ...recordOf(row) })),
  spansAt: async (places, since, deciding) =>
    driver
      .prepare(SPANS_AT)
      .all(JSON.stringify(deciding), listOf(places), since)
      .map((row) => ({
        org: text(row["org"]),
        service: text(row["service"]),
        receivedAt: text(row["received"]),
        decidedAt: maybeText(row["decided"]),
        closedAt: maybeText(row["closed"]),
      })),
});

const listOf = (places: readonly Place[]): string =>
  JSON.stringify(places.map(({ org, service }) => ({ org, service })));

import type { SqlRow } from "../driver.ts";
import type { Offering, Offerings, OfferingSaved } from "../port.ts";
import type { Context } from "./context.ts";
import { integer, maybeText, text } from "../value.ts";

const GET = "SELECT * FROM offerings WHERE org = ? AND service = ?";
const LIST = "SELECT * FROM offerings WHERE org = ? ORDER BY service";
const HISTORY = "SELECT * FROM offering_history WHERE org = ? AND service = ? ORDER BY rev";

export const offeringsOf = (context: Context): Offerings => ({
  save: (offering) => context.writer.write(() => saveOffering(context, offering)),
  get: async (service) =>
    context.memory.recall(JSON.stringify(["offering", context.org, service]), () =>
      getOffering(context, service),
    ),
  list: async () => context.driver.prepare(LIST).all(context.org).map(readOffering),
  history: async (service) => context.driver.prepare(HISTORY).all(context.org, service).map(readOffering),
});

function getOffering({ driver, org }: Context, service: string): Offering | null {
  const row = driver.prepare(GET).get(org, service);
  return row === undefined ? null : readOffering(row);
}

const VALUES = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const PUT = `INSERT OR REPLACE INTO offerings ${VALUES}`;
const REMEMBER = `INSERT INTO offering_history ${VALUES}`;

function saveOffering(context: Context, offering: Offering): OfferingSaved {
  context.memory.forget();
  const { service, state, program, previous, template, at, by, adaptation } = offering;
  const stored = getOffering(context, service)?.rev ?? 0;
  if (stored !== offering.rev) return { ok: false, reason: "conflict" };
  const rev = stored + 1;
  const names = [state, program, previous, template.id, template.version, at, by];
  for (const sql of [PUT, REMEMBER])
    context.driver.prepare(sql).run(context.org, service, rev, ...names, JSON.stringify(adaptation));
  return { ok: true, rev };
}

export const readOffering = (row: SqlRow): Offering => ({
  service: text(row["service"]),
  rev: integer(row["rev"]),
  state: text(row["state"]),
  program: maybeText(row["program"]),
  previous: maybeText(row["previous"]),
  template: { id: text(row["template"]), version: text(row["version"]) },
  adaptation: JSON.parse(text(row["adaptation"])),
  at: text(row["at"]),
  by: text(row["by"]),
});

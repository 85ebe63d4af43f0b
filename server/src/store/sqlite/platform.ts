import type { SqliteDriver, SqlRow } from "../driver.ts";
import type { Organisation, OrganisationPut } from "../port.ts";
import type { RawPlatform } from "../raw.ts";
import { adoptersOf } from "./adopters.ts";
import { factsOf } from "./facts.ts";
import { ownersOf } from "./owners.ts";
import type { Memory } from "./memory.ts";
import { hasBegun, removeOrganisation } from "./removeOrganisation.ts";
import { maybeText, text } from "../value.ts";
import type { Writer } from "./writer.ts";

const BY_ID = "SELECT * FROM organisations WHERE id = ?";
const BY_SLUG = "SELECT * FROM organisations WHERE slug = ?";
const BY_HOST = "SELECT * FROM organisations WHERE host = ?";
const LIST = "SELECT * FROM organisations ORDER BY id";
const OFFERINGS = `
  SELECT org, service, state, version FROM offerings WHERE template = ? ORDER BY org, service`;

export const platformOf = (driver: SqliteDriver, writer: Writer, memory: Memory): RawPlatform => {
  const find = async (sql: string, value: string): Promise<Organisation | null> =>
    memory.recall(`${sql} ${value}`, () => {
      const row = driver.prepare(sql).get(value);
      return row === undefined ? null : readOrganisation(row);
    });
  return {
    ...adoptersOf(driver),
    facts: () => factsOf(driver),
    owners: () => ownersOf(driver),
    put: (organisation, before) => writer.write(() => putOrganisation(driver, memory, organisation, before)),
    remove: (organisation, kept) =>
      writer.write(() => {
        memory.forget();
        const { id } = organisation;
        if (isSame(driver.prepare(BY_ID).get(id), organisation)) removeOrganisation(driver, id, kept);
      }),
    hasBegun: async (id) => hasBegun(driver, id),
    get: (id) => find(BY_ID, id),
    findBySlug: (slug) => find(BY_SLUG, slug),
    findByHost: (host) => find(BY_HOST, host),
    list: async () => driver.prepare(LIST).all().map(readOrganisation),
    offeringsOf: async (template) =>
      driver
        .prepare(OFFERINGS)
        .all(template)
        .map((row) => ({
          org: text(row["org"]),
          service: text(row["service"]),
          state: text(row["state"]),
          template: { id: template, version: text(row["version"]) },
        })),
  };
};

const TAKEN = "SELECT 1 FROM organisations WHERE (slug = ? OR host = ?) AND id <> ?";
const PUT = "INSERT OR REPLACE INTO organisations VALUES (?, ?, ?, ?)";

function putOrganisation(
  driver: SqliteDriver,
  memory: Memory,
  organisation: Organisation,
  before?: Organisation | null,
): OrganisationPut {
  memory.forget();
  const { id, slug, host, profile } = organisation;
  if (before !== undefined && !isSame(driver.prepare(BY_ID).get(id), before))
    return { ok: false, reason: "changed" };
  if (driver.prepare(TAKEN).get(slug, host, id) !== undefined) return { ok: false, reason: "taken" };
  driver.prepare(PUT).run(id, slug, host, JSON.stringify(profile));
  return { ok: true };
}

const isSame = (row: SqlRow | undefined, before: Organisation | null): boolean =>
  row === undefined || before === null
    ? row === undefined && before === null
    : maybeText(row["host"]) === before.host && text(row["profile"]) === JSON.stringify(before.profile);

const readOrganisation = (row: SqlRow): Organisation => ({
  id: text(row["id"]),
  slug: text(row["slug"]),
  host: maybeText(row["host"]),
  profile: JSON.parse(text(row["profile"])),
});

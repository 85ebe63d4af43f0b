import type { AnswerOf, routes } from "@blaupause/api";
import type { JsonObject, Organisation } from "@blaupause/model";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { faultsOf } from "./judge.ts";
import { operationsOf } from "./operations.ts";
import { readCsv } from "./readCsv.ts";

type OrganisationRoute = "listOrganisations" | "saveOrganisation" | "importOrganisations" | "readOperations";
type Listed = AnswerOf<(typeof routes)["listOrganisations"]>;

/** What an operator asks for: the organisations on the platform, and how it is. */
export const organisationHandlers: Pick<Handlers, OrganisationRoute> = {
  listOrganisations: ({ deps }) => list(deps),
  saveOrganisation: async ({ deps, staff, body }) => {
    const faults = faultsOf(body.profile);
    if (faults.length > 0) throw new Refusal(422, "not-an-organisation", { faults });
    await put(deps, mustBe(staff), body.profile as JsonObject, body.host);
    return list(deps);
  },
  importOrganisations: async ({ deps, staff, body }) => {
    const read = readCsv(body.csv);
    if (!read.ok) throw new Refusal(422, read.code, { lines: read.lines });
    for (const one of read.organisations) await put(deps, mustBe(staff), one, await hostOf(deps, one));
    return list(deps);
  },
  readOperations: ({ deps }) => operationsOf(deps),
};

async function list({ store }: Deps): Promise<Listed> {
  const all = await store.platform.list();
  return {
    organisations: all
      .filter(({ profile }) => (profile as Organisation).rehearsal !== true)
      .map(({ host, profile }) => ({ host, profile: profile as never })),
  };
}

/** An organisation keeps its id for good; its slug is its id, so that no address changes its owner. */
async function put(
  deps: Deps,
  { town, person }: Staff,
  profile: JsonObject,
  host: string | null,
): Promise<void> {
  const id = String(profile["id"]);
  const done = await deps.store.platform.put({ id, slug: id, host, profile });
  if (!done.ok) throw new Refusal(409, "host-taken");
  await note(deps, town.store, person.id, "organisation-saved", id);
}

/** A table says nothing of hosts: what was set stays. */
const hostOf = async ({ store }: Deps, profile: JsonObject): Promise<string | null> =>
  (await store.platform.get(String(profile["id"])))?.host ?? null;

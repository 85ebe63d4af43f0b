import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { JsonObject, Organisation } from "@blaupause/model";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { dissolvedFaults, successorsIn } from "./dissolved.ts";
import { firstPeople } from "./firstPerson.ts";
import { faultsOf } from "./judge.ts";
import { listed } from "./listed.ts";
import { patternFaults } from "./numbers.ts";
import { operationsOf } from "./operations.ts";
import { parentFaults, parentsIn } from "./parents.ts";
import { putOrganisation } from "./put.ts";
import { removeOrganisation } from "./remove.ts";
import { mustBeAsRead, stampOf } from "./stamp.ts";
import { takenFrom } from "./taken.ts";
import { takeTable } from "./takeTable.ts";

type OrganisationRoute =
  "listOrganisations" | "saveOrganisation" | "removeOrganisation" | "importOrganisations" | "readOperations";
type Saved = AnswerOf<(typeof routes)["saveOrganisation"]>;

/** What an operator asks for: the organisations on the platform, and how it is. */
export const organisationHandlers: Pick<Handlers, OrganisationRoute> = {
  listOrganisations: async ({ deps, parameters }) => listed(await deps.store.platform.list(), parameters),
  saveOrganisation: ({ deps, staff, body }) => save(deps, mustBe(staff), body),
  removeOrganisation: ({ deps, staff, body }) => removeOrganisation(deps, mustBe(staff), body),
  importOrganisations: ({ deps, staff, body }) => takeTable(deps, mustBe(staff), body),
  readOperations: ({ deps }) => operationsOf(deps),
};

async function save(
  deps: Deps,
  staff: Staff,
  { profile, host, stamp, first = null }: BodyOf<(typeof routes)["saveOrganisation"]>,
): Promise<Saved> {
  const { id } = profile as Organisation;
  const all = await deps.store.platform.list();
  const before = all.find((one) => one.id === id) ?? null;
  const faults = faultsOf(profile, before?.profile);
  if (faults.length > 0) throw new Refusal(422, "not-an-organisation", { faults });
  mustBeAsRead(before, stamp);
  const wrong = [
    // Whose host it is, the store says.
    ...takenFrom(all, { id, profile, host: null }),
    ...parentFaults(id, parentsIn(...all, { id, profile })),
    ...dissolvedFaults(id, profile, successorsIn(...all, { id, profile })),
    ...(await patternFaults(deps, profile as Organisation, before)),
  ];
  if (wrong.length > 0) throw new Refusal(422, "not-an-organisation", { faults: wrong });
  await putOrganisation(deps, staff, profile as JsonObject, host, before);
  const town = { profile: profile as Organisation, store: deps.store.organisation(id) };
  const invited = await firstPeople(deps).invite(town, first);
  return {
    invited,
    host,
    profile: profile as never,
    stamp: stampOf({ host, profile: profile as JsonObject }),
  };
}

import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { JsonObject, Organisation } from "@blaupause/model";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { nextOfEach } from "../cases/number.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { faultsOf } from "./judge.ts";
import { patternFaults } from "./numbers.ts";
import { putOrganisation } from "./put.ts";
import { mustBeAsRead, stampOf } from "./stamp.ts";

type OwnRoute = "readOwnOrganisation" | "saveOwnOrganisation";
type View = AnswerOf<(typeof routes)["readOwnOrganisation"]>;
type Given = BodyOf<(typeof routes)["saveOwnOrganisation"]>;

/** What an organisation says of itself, for whoever administers it. Its name, key and host are the operator's. */
export const ownOrganisationHandlers: Pick<Handlers, OwnRoute> = {
  readOwnOrganisation: ({ deps, staff }) => viewOf(deps, mustBe(staff)),
  saveOwnOrganisation: async ({ deps, staff, body }) => {
    await save(deps, mustBe(staff), body);
    return viewOf(deps, mustBe(staff));
  },
};

async function viewOf(deps: Deps, { town }: Staff): Promise<View> {
  const found = await deps.store.platform.get(town.profile.id);
  if (found === null) throw new Error("somebody works for an organisation that is not there");
  const profile = found.profile as Organisation;
  const next = await nextOfEach({ ...town, profile }, deps.clock());
  return { host: found.host, profile: profile as never, stamp: stampOf(found), next };
}

async function save(deps: Deps, staff: Staff, { stamp, ...given }: Given): Promise<void> {
  const found = await deps.store.platform.get(staff.town.profile.id);
  mustBeAsRead(found, stamp);
  const profile = { ...(found?.profile as unknown as Organisation), ...given };
  // What was left empty is not said at all.
  if (given.court === "") delete profile.court;
  const faults = [...faultsOf(profile, found?.profile)];
  if (faults.length === 0) faults.push(...(await patternFaults(deps, profile as Organisation, found)));
  if (faults.length > 0) throw new Refusal(422, "not-an-organisation", { faults });
  await putOrganisation(deps, staff, profile as unknown as JsonObject, found?.host ?? null, found);
}

import { provenBy, withProven, type FieldProgram, type ToldClaims } from "@blaupause/engine";
import type { Claim } from "@blaupause/model";
import { beginFlow, takeFlow, visitOf } from "../auth/oidcFlow.ts";
import { serviceVisit, withDraft, hasDraft, type ServiceVisit, type Visit } from "../citizen/context.ts";
import {
  createDraft,
  openDraft,
  rememberDraft,
  saveDraft,
  startForm,
  type OpenDraft,
} from "../citizen/draft.ts";
import { Refusal } from "../http/refusal.ts";
import { seeOther } from "../http/redirect.ts";
import type { Town } from "../offering/loadOffering.ts";
import { accountTrip, reached, toldOf } from "./provider.ts";
import { accountSettings, type AccountSettings } from "./settings.ts";
import { endTest } from "./test.ts";

// Applicants have no account here. One they have elsewhere may answer questions of an application: it is asked once,
// what the form does not ask for is forgotten at once, and nobody stays signed in.

/** What may come of a visit that brought nothing, as the service's page is told. */
export const outcomes = ["nicht-erreichbar", "abgebrochen"] as const;
export type AccountOutcome = (typeof outcomes)[number];

/** The claims a form asks for, in the order of its questions. */
export const claimsOf = (fields: readonly FieldProgram[]): readonly Claim[] => [
  ...new Set(
    fields.flatMap((field) => field.claim ?? (field.type === "group" ? claimsOf(field.fields ?? []) : [])),
  ),
];

/** GET /:town/konto/anmelden/:service */
export async function goToAccount(found: ServiceVisit): Promise<void> {
  const { deps, town, response, offered, base } = found;
  const settings = await settingsOf(town);
  const provider = await reached(deps, settings);
  if (provider === null) return seeOther(response, `${base}?konto=nicht-erreichbar`);
  const purpose = { test: null, service: offered.offering.service };
  await beginFlow(deps, response, { town, trip: accountTrip(deps, town) }, provider, purpose);
}

/** GET /:town/konto/zurueck */
export async function comeFromAccount({ deps, town, request, response }: Visit): Promise<void> {
  const trip = accountTrip(deps, town);
  const [organisation, state] = visitOf(request, response, trip);
  if (organisation !== town.profile.id) throw new Refusal(400, "sign-in-over");
  const flow = await takeFlow(deps, { town, trip }, state, String(request.query["state"] ?? ""));
  const settings = await settingsOf(town);
  if (flow.test !== null) return endTest({ deps, town, request, response, settings, trip, flow }, flow.test);
  request.params["service"] = flow.service ?? "";
  const found = await serviceVisit(deps, request, response);
  const told = await toldOf(deps, { settings, trip, request, flow });
  if (told === null) return seeOther(response, `${found.base}?konto=abgebrochen`);
  await fillIn(found, settings, told);
}

async function settingsOf({ store }: Town): Promise<AccountSettings> {
  const settings = await accountSettings(store);
  if (settings === null) throw new Refusal(404, "no-such-page");
  return settings;
}
/** Into the draft this browser has already, or a new one; kept is what the form asks for, and nothing else. */
async function fillIn(found: ServiceVisit, settings: AccountSettings, told: ToldClaims): Promise<void> {
  const { deps, town, offered, response, base } = found;
  const { service } = offered.offering;
  const draft = await draftOf(found);
  const form = offered.program.forms[startForm(offered.program)];
  const fields = form?.fields ?? [];
  const asked = claimsOf(fields);
  const kept = Object.fromEntries(
    Object.entries(told).filter(([claim]) => asked.some((one) => one === claim)),
  );
  const filling = withProven(draft.content.filling, provenBy(fields, kept));
  const content = { ...draft.content, filling, account: { name: settings.name, told: kept } };
  if (!(await saveDraft(deps, town, draft, content))) throw new Refusal(409, "draft-changed");
  rememberDraft(deps, response, town, service, draft.content.key);
  seeOther(response, `${base}/weiter/${draft.content.key}`);
}

async function draftOf(found: ServiceVisit): Promise<OpenDraft> {
  const known = await withDraft(found);
  if (hasDraft(known) && known.draft.program === found.offered.program.hash) return known.draft;
  const { deps, town, offered } = found;
  const made = await openDraft(deps, town, offered.offering.service, await createDraft(deps, town, offered));
  if (made === null) throw new Refusal(409, "draft-changed");
  return made;
}

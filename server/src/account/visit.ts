import { beginFlow, takeFlow, visitOf } from "../auth/oidcFlow.ts";
import { hasDraft, serviceVisit, withDraft, type ServiceVisit, type Visit } from "../citizen/context.ts";
import { endOf } from "../citizen/ended.ts";
import { hostIn, hostOf } from "../http/ownHost.ts";
import { Refusal } from "../http/refusal.ts";
import { seeOther } from "../http/redirect.ts";
import { siteUrl, type Town } from "../offering/loadOffering.ts";
import { fillIn } from "./fillIn.ts";
import { accountTrip, reached, toldOf } from "./provider.ts";
import { accountSettings, type AccountSettings } from "./settings.ts";
import { endTest } from "./test.ts";

// Applicants have no account here. One they have elsewhere may answer questions of an application: it is asked once,
// what the form does not ask for is forgotten at once, and nobody stays signed in.

/** What may come of a visit that brought nothing, as the service's page is told. */
export const outcomes = ["nicht-erreichbar", "abgebrochen"] as const;
export type AccountOutcome = (typeof outcomes)[number];

/** GET /:town/konto/anmelden/:service */
export async function goToAccount(found: ServiceVisit): Promise<void> {
  const { deps, town, request, response, offered, base } = found;
  // It comes back to the organisation's own host, so that is where the visit has to begin.
  const home = siteUrl(deps, town);
  if (town.host != null && hostOf(deps, request) !== hostIn(home))
    return seeOther(response, `${home}${request.path}`);
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
  // The day may have come while she was there.
  if ((await endOf(found)) !== null && !hasDraft(await withDraft(found)))
    return seeOther(response, found.base);
  const told = await toldOf(deps, { settings, trip, request, flow });
  if (told === null) return seeOther(response, `${found.base}?konto=abgebrochen`);
  await fillIn(found, settings.name, told);
}

async function settingsOf({ store }: Town): Promise<AccountSettings> {
  const settings = await accountSettings(store);
  if (settings === null) throw new Refusal(404, "no-such-page");
  return settings;
}

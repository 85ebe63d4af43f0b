import type { ToldClaims } from "@blaupause/engine";
import type { Request, Response } from "express";
import type { Staff } from "../api/session.ts";
import { forgetTries, keepForADay, lastTried } from "../auth/forADay.ts";
import { beginFlow, type Flow, type Trip } from "../auth/oidcFlow.ts";
import { faultOf, providerOf } from "../auth/provider.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Visit } from "../citizen/context.ts";
import { siteUrl, type Town } from "../offering/loadOffering.ts";
import { newId } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import { accountSettings, type AccountSettings } from "./settings.ts";
import { accountTrip, toldOf } from "./provider.ts";

/** What came of trying applicants' sign-in: names of what was told and how sure it is, never what was told. */
export interface AccountTested {
  readonly at: string;
  /** A code; null: it worked. */
  readonly fault: string | null;
  readonly claims: readonly { readonly claim: string; readonly trust: string }[];
}
const KIND = "account-test";
export const ACCOUNT_PAGE = "/amt/verwaltung/nutzerkonto";

const TICKET = "account-test-ticket";
const TICKET_MINUTES = 2;

/** An administrator goes an applicant's way; at its end she is told what came, and nothing is filled in. */
export async function beginAccountTest(deps: Deps, response: Response, staff: Staff): Promise<void> {
  const { town, person } = staff;
  return town.host == null
    ? goToProvider(deps, response, town, person.id)
    : moveToHost(deps, response, staff);
}

/** It comes back to the organisation's own host, where nobody is signed in: a ticket says there who tries. */
async function moveToHost(deps: Deps, response: Response, { town, person }: Staff): Promise<void> {
  const ticket = newId();
  const expires = new Date(Date.parse(deps.clock()) + TICKET_MINUTES * 60_000).toISOString();
  const content = { by: person.id };
  await town.store.records.save({ kind: TICKET, id: ticket, rev: 0, expires, content });
  response.redirect(303, `${siteUrl(deps, town)}/${town.profile.id}/konto/probe/${ticket}`);
}

/** GET /:town/konto/probe/:ticket: once, and soon. */
export async function goOnAtHost({ deps, town, request, response }: Visit): Promise<void> {
  const { records } = town.store;
  const id = String(request.params["ticket"] ?? "");
  const found = await records.get(TICKET, id);
  if (found === null || (found.expires ?? "") < deps.clock()) throw new Refusal(401, "sign-in-over");
  await records.delete(TICKET, id);
  const { by } = found.content as unknown as { readonly by: string };
  return goToProvider(deps, response, town, by);
}

async function goToProvider(deps: Deps, response: Response, town: Town, by: string): Promise<void> {
  const settings = await accountSettings(town.store);
  if (settings === null) throw new Refusal(404, "no-such-page");
  const provider = await providerOf(deps, settings).catch(async (error: unknown) => {
    await saveTested(deps, town.store, by, { at: deps.clock(), fault: faultOf(error), claims: [] });
    return null;
  });
  if (provider === null) return response.redirect(303, `${deps.baseUrl}${ACCOUNT_PAGE}`);
  const purpose = { test: by, service: null };
  return beginFlow(deps, response, { town, trip: accountTrip(deps, town) }, provider, purpose);
}

interface Back {
  readonly deps: Deps;
  readonly town: Town;
  readonly request: Request;
  readonly response: Response;
  readonly settings: AccountSettings;
  readonly trip: Trip;
  readonly flow: Flow;
}
export async function endTest({ deps, town, response, ...back }: Back, by: string): Promise<void> {
  const told = await toldOf(deps, back);
  await saveTested(deps, town.store, by, { at: deps.clock(), ...shown(told) });
  response.redirect(303, `${deps.baseUrl}${ACCOUNT_PAGE}`);
}
const shown = (told: ToldClaims | null): Omit<AccountTested, "at"> =>
  told === null
    ? { fault: "not-vouched-for", claims: [] }
    : { fault: null, claims: Object.entries(told).map(([claim, { trust }]) => ({ claim, trust })) };

const saveTested = (deps: Deps, store: OrganisationStore, by: string, tested: AccountTested): Promise<void> =>
  keepForADay(deps, store, KIND, by, tested);

export const forgetAccountTests = (store: OrganisationStore): Promise<void> => forgetTries(store, KIND);

export const lastAccountTest = (store: OrganisationStore): Promise<AccountTested | null> =>
  lastTried(store, KIND);

/** What came when this administrator tried last, for a day. */
export async function accountTestedBy(
  { records }: OrganisationStore,
  by: string,
): Promise<AccountTested | null> {
  const found = await records.get(KIND, by);
  return found === null ? null : (found.content as unknown as AccountTested);
}

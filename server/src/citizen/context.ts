import type { Program } from "@blaupause/engine";
import type { Site } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { loadOffering, loadProgram, townBySlug, type Offered, type Town } from "../offering/loadOffering.ts";
import { draftKey, openDraft, startForm, type OpenDraft } from "./draft.ts";
import { siteOf } from "./site.ts";

/** What every citizen's request starts from: whose page it is. */
export interface Visit {
  readonly deps: Deps;
  readonly request: Request;
  readonly response: Response;
  readonly town: Town;
  readonly site: Site;
}
export interface ServiceVisit extends Visit {
  readonly offered: Offered;
  /** The program in its own words, where `offered` has it in the page's language. */
  readonly original?: Program;
  /** Address of the service, without a slash at the end. */
  readonly base: string;
}
/** A visit with an unsent form. The draft stays on the version its pages were made with (F12). */
export interface DraftVisit extends ServiceVisit {
  readonly draft: OpenDraft;
  readonly formId: string;
}

const parameter = (request: Request, name: string): string => String(request.params[name] ?? "");

export async function visit(deps: Deps, request: Request, response: Response): Promise<Visit> {
  const town = await townBySlug(deps, parameter(request, "town"));
  if (town === null) throw new Refusal(404, "no-such-town");
  return { deps, request, response, town, site: siteOf(deps, town, request, response) };
}

export async function serviceVisit(deps: Deps, request: Request, response: Response): Promise<ServiceVisit> {
  const found = await visit(deps, request, response);
  const service = parameter(request, "service");
  const offered = await loadOffering(found.town, service);
  if (offered === null) throw new Refusal(404, await whyNot(found.town, service));
  return { ...found, offered, base: `/${found.town.profile.id}/${service}` };
}

/** „Nicht zuständig“ and „bieten wir nicht an“ are answers; any other name is just no page. */
async function whyNot(town: Town, service: string): Promise<string> {
  const offering = await town.store.offerings.get(service);
  const known = offering?.state === "not-responsible" || offering?.state === "not-offered";
  return offering !== null && known ? offering.state : "no-such-page";
}

/** The visit with its draft; null when this browser has none. */
export async function draftVisit(
  deps: Deps,
  request: Request,
  response: Response,
): Promise<DraftVisit | ServiceVisit> {
  const found = await serviceVisit(deps, request, response);
  const { service } = found.offered.offering;
  const draft = await openDraft(deps, found.town, service, draftKey(request, service));
  if (draft === null) return found;
  const program =
    draft.program === found.offered.program.hash
      ? found.offered.program
      : await loadProgram(found.town, draft.program);
  return { ...found, offered: { ...found.offered, program }, draft, formId: startForm(program) };
}
export const hasDraft = (found: DraftVisit | ServiceVisit): found is DraftVisit => "draft" in found;

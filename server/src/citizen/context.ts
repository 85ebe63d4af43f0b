import { lockedForm, provenBy, withProven, type Program, type Proven } from "@blaupause/engine";
import type { Site } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readShelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { declinedOf } from "../offering/declined.ts";
import { loadOffering, loadProgram, townBySlug, type Offered, type Town } from "../offering/loadOffering.ts";
import { draftKey, openDraft, startForm, type OpenDraft } from "./draft.ts";
import { siteOf } from "./site.ts";

/** Whose page is asked for. Node's own request and response: sending an application is answered without Express. */
export interface Caller {
  readonly deps: Deps;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly town: Town;
}
/** What every citizen's page starts from. */
export interface Visit extends Caller {
  readonly request: Request;
  readonly response: Response;
  readonly site: Site;
}
export interface ServiceCaller extends Caller {
  readonly offered: Offered;
  /** Address of the service, without a slash at the end. */
  readonly base: string;
}
export interface ServiceVisit extends Visit, ServiceCaller {
  readonly request: Request;
  readonly response: Response;
  /** The program in its own words, where `offered` has it in the page's language. */
  readonly original?: Program;
}
/** An unsent form. It stays on the version its pages were made with (F12). */
interface WithDraft {
  readonly draft: OpenDraft;
  readonly formId: string;
  /** What the applicant's account vouches for; the program and the answers are with it already. */
  readonly proven: readonly Proven[];
}
export interface DraftCaller extends ServiceCaller, WithDraft {}
export interface DraftVisit extends ServiceVisit, WithDraft {}

const parameter = (request: Request, name: string): string => String(request.params[name] ?? "");

async function townNamed(deps: Deps, slug: string): Promise<Town> {
  const town = await townBySlug(deps, slug);
  if (town === null) throw new Refusal(404, "no-such-town");
  return town;
}

export async function visit(deps: Deps, request: Request, response: Response): Promise<Visit> {
  const town = await townNamed(deps, parameter(request, "town"));
  return { deps, request, response, town, site: siteOf(deps, town, request, response) };
}

async function offeredIn(deps: Deps, town: Town, service: string): Promise<Offered> {
  const offered = await loadOffering(town, service);
  if (offered === null) throw await whyNot(deps, town, service);
  return offered;
}
const baseOf = ({ profile }: Town, service: string): string => `/${profile.id}/${service}`;

/** „Nicht zuständig“ and „bieten wir nicht an“ are answers; any other name is just no page. */
async function whyNot(deps: Deps, { store, profile }: Town, service: string): Promise<Refusal> {
  const offering = await store.offerings.get(service);
  const said = await declinedOf(store, offering?.template.id ?? service);
  if (said !== null) {
    const { reason, text } = said;
    return new Refusal(404, "not-offered", { declined: { reason, text } });
  }
  const known = offering?.state === "not-responsible" || offering?.state === "not-offered";
  if (offering !== null && known) return new Refusal(404, offering.state);
  return new Refusal(
    404,
    (await isForOthers(deps, profile.level, service)) ? "not-responsible" : "no-such-page",
  );
}

/** A template of that name is published, and organisations of this level may not offer it. */
async function isForOthers(deps: Deps, level: string, id: string): Promise<boolean> {
  const shelf = await readShelf(deps);
  const newest = shelf.versionsOf(id).at(-1);
  const template = newest === undefined ? null : await shelf.templateAt(id, newest.version);
  return template !== null && !template.service.about.levels.some((one) => one === level);
}

export async function visitOfService(found: Visit): Promise<ServiceVisit> {
  const { deps, town, request } = found;
  const service = parameter(request, "service");
  return { ...found, offered: await offeredIn(deps, town, service), base: baseOf(town, service) };
}
export const serviceVisit = async (deps: Deps, request: Request, response: Response): Promise<ServiceVisit> =>
  visitOfService(await visit(deps, request, response));

/** The same without a page to show: `town` and `service` as the address has them. */
export async function serviceCaller(
  { deps, request, response }: Omit<Caller, "town">,
  slug: string,
  service: string,
): Promise<ServiceCaller> {
  const town = await townNamed(deps, slug);
  return {
    deps,
    request,
    response,
    town,
    offered: await offeredIn(deps, town, service),
    base: baseOf(town, service),
  };
}

export const draftVisit = async (
  deps: Deps,
  request: Request,
  response: Response,
): Promise<DraftVisit | ServiceVisit> => withDraft(await serviceVisit(deps, request, response));

/** With the draft of this browser, where it has one. */
export async function withDraft<Found extends ServiceCaller>(
  found: Found,
): Promise<Found | (Found & WithDraft)> {
  const { deps, town, request, offered } = found;
  const { service } = offered.offering;
  const draft = await openDraft(deps, town, service, draftKey(request, service));
  if (draft === null) return found;
  const isOffered = draft.program === offered.program.hash;
  const program = isOffered ? offered.program : await loadProgram(town, draft.program);
  const formId = startForm(program);
  const told = draft.content.account?.told;
  const proven = told === undefined ? [] : provenBy(program.forms[formId]?.fields ?? [], told);
  return {
    ...found,
    offered: { ...offered, program: lockedFor(program, formId, proven) },
    draft: withLocked(draft, proven),
    formId,
    proven,
  };
}

/** The program as this applicant meets it: what her account answers for good cannot be changed. */
export function lockedFor(program: Program, formId: string, proven: readonly Proven[]): Program {
  const form = program.forms[formId];
  if (form === undefined || !proven.some(({ isLocked }) => isLocked)) return program;
  return { ...program, forms: { ...program.forms, [formId]: lockedForm(form, proven) } };
}
export function withLocked(draft: OpenDraft, proven: readonly Proven[]): OpenDraft {
  const locked = proven.filter(({ isLocked }) => isLocked);
  if (locked.length === 0) return draft;
  return { ...draft, content: { ...draft.content, filling: withProven(draft.content.filling, locked) } };
}

export const hasDraft = <Found extends ServiceCaller>(
  found: Found | (Found & WithDraft),
): found is Found & WithDraft => "draft" in found;

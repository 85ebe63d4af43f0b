import {
  openingFilling,
  type Filling,
  type FormState,
  type Program,
  type ToldClaims,
} from "@blaupause/engine";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";
import { hash } from "@blaupause/model";
import type { Draft } from "../store/index.ts";
import { liveOf, loadProgram, type Offered, type Town } from "../offering/loadOffering.ts";
import { draftDays, draftExpiry } from "./draftDays.ts";
import { placeOf } from "../offering/place.ts";
import { Refusal } from "../http/refusal.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { keyIn, provenKey, withSign } from "../security/provenKey.ts";
import { matches, newKey, newTimedId, sign } from "../security/token.ts";

/** What is kept of an unsent form, sealed and for the applicant alone. */
export interface DraftContent {
  readonly filling: Filling;
  /** The rev at which each answer last changed: two windows are told apart by it (F12). */
  readonly touched: Readonly<Record<string, number>>;
  /** What a page showed when it was last gone through; when that changes, it is to be seen again (F10). */
  readonly seen: Readonly<Record<string, string>>;
  /** What changed when the draft was moved to another version of its form (F12). */
  readonly moved?: Moved;
  /** What the applicant's account elsewhere told, as far as the form asks for it. */
  readonly account?: DraftAccount;
  /** The applicant's key; the store keeps only its hash to find the draft by. */
  readonly key: string;
}
export interface DraftAccount {
  /** What people know it by: BundID. */
  readonly name: string;
  readonly told: ToldClaims;
}
/** What moving a draft to another version of its form changed for the person who fills it in. */
export interface Moved {
  /** Data paths in the old version of answers that have no place any more, and those answers. */
  readonly dropped: readonly string[];
  readonly before: Filling;
  readonly from: string;
  /** Schema paths in the new version of questions that were not asked before, and of those that read differently. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Pages that had been gone through. */
  readonly seen: readonly string[];
}
export interface OpenDraft {
  readonly id: string;
  readonly rev: number;
  readonly program: string;
  readonly expires: string;
  /** Uploads stand beside it, whether an answer refers to them or not. */
  readonly hasFiles: boolean;
  readonly content: DraftContent;
  /** The same as the store gave it. */
  readonly stored: Draft;
}

const cookieName = (service: string): string => `bp_d_${service.replaceAll(/[^a-z0-9-]/g, "")}`;
const cookiePath = (town: Town): string => `/${town.profile.id}/`;

const daysIn = (deps: Deps, { profile }: Town, program: Program): number =>
  draftDays(program, profile.zone, deps.clock());

/** The form a case of this service begins with. */
export function startForm(program: Program): string {
  const forms = program.process.starts.map((id) => program.process.nodes[id]?.form);
  const form = forms.find((one) => one !== undefined);
  if (form === undefined) throw new Error("the service has no form to start with");
  return form;
}

export async function createDraft(deps: Deps, town: Town, { offering, program }: Offered): Promise<string> {
  const place = placeOf(town, await liveOf(town, offering.service, program));
  const filling = openingFilling(program, startForm(program), place, deps.clock());
  const key = newKey();
  const content: DraftContent = { filling, touched: {}, seen: {}, key };
  await town.store.drafts.create({
    id: newTimedId(deps.clock()),
    service: offering.service,
    program: program.hash,
    answers: content,
    expires: draftExpiry(deps.clock(), daysIn(deps, town, program)),
    resumeKey: key,
  });
  return key;
}

export function rememberDraft(
  deps: Deps,
  response: ServerResponse,
  town: Town,
  { offering, program }: Offered,
  key: string,
): void {
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, cookieName(offering.service), withSign(deps.secret, key), {
    path: cookiePath(town),
    days: daysIn(deps, town, program),
    secure,
  });
}
export const forgetDraft = (response: ServerResponse, town: Town, service: string): void => {
  clearCookie(response, cookieName(service), cookiePath(town));
};
const draftCookie = (request: IncomingMessage, service: string): string =>
  cookiesOf(request).get(cookieName(service)) ?? "";
export const draftKey = (request: IncomingMessage, service: string): string | null =>
  keyIn(draftCookie(request, service));
/** The same where the draft was filled in in this browser, while it was one. */
export const ownDraftKey = ({ secret }: Deps, request: IncomingMessage, service: string): string | null =>
  provenKey(secret, draftCookie(request, service));

/** The draft of this browser; null when there is none, or its time is over. */
export async function openDraft(
  deps: Deps,
  town: Town,
  service: string,
  key: string | null,
): Promise<OpenDraft | null> {
  const draft = key === null ? null : await town.store.drafts.resume(key);
  if (draft === null || draft.service !== service || draft.expires < deps.clock()) return null;
  const { id, rev, program, expires, hasFiles } = draft;
  return { id, rev, program, expires, hasFiles, content: draft.answers as DraftContent, stored: draft };
}

export async function saveDraft(
  deps: Deps,
  town: Town,
  draft: OpenDraft,
  content: DraftContent,
  resumeKey?: string,
): Promise<boolean> {
  const { id, rev, program } = draft;
  const days = daysIn(deps, town, await loadProgram(town, program));
  const saved = await town.store.drafts.save({
    id,
    rev,
    program,
    answers: content,
    expires: draftExpiry(deps.clock(), days),
    ...(resumeKey === undefined ? {} : { resumeKey }),
  });
  // Not a lost race: trying again would not help.
  if (!saved.ok && saved.reason === "case-too-large") throw new Refusal(413, TOO_MUCH);
  return saved.ok;
}

/** The code of a refusal: all answers together are more than a draft may hold. */
export const TOO_MUCH = "answers-too-large";

/**
 * What a page asks and says at this moment: the paths it shows, which of them must be answered, what is worked out for
 * them from other answers, and what its texts say of those: a fee, say. Where that is another thing than she saw, the
 * page is to be gone through again (F10). Texts count in the words of the service itself, whatever language it is read
 * in. Limits are left out: they move with the day, and an answer beyond one is an error of its page anyway.
 */
export function signature(state: FormState, paths: readonly string[]): string {
  const shown = paths.filter((path) => state.visible[path] === true);
  const asked = shown.map((path) => (state.required[path] === true ? `${path}!` : path)).join(" ");
  const worked = shown.filter((path) => path in state.computed).map((path) => [path, state.computed[path]]);
  const said = [...worked, ...textsAt(state, new Set(shown))];
  return said.length === 0 ? asked : `${asked} ${hash(said).slice(0, 24)}`;
}

const textsAt = ({ texts }: FormState, paths: ReadonlySet<string>): readonly (readonly string[])[] =>
  Object.entries(texts).filter(([place]) => paths.has(place.slice(0, place.indexOf("/"))));

/** What a page carries of its draft: the version it was made with, and which draft it belongs to (F12). */
export const versionOf = (deps: Deps, { id, program }: OpenDraft): string => `${program}${markOf(deps, id)}`;
const markOf = ({ secret }: Deps, id: string): string => `.${sign(secret, "draft", id).slice(0, 16)}`;

/** Was the page with this version made for this draft, whatever became of it? */
export const isPageOf = (deps: Deps, id: string, version: string): boolean =>
  matches(version.slice(version.lastIndexOf(".")), markOf(deps, id));

import { seeOther } from "../http/redirect.ts";
import { caseByKey, ownCaseOf, type OwnCase } from "./access.ts";
import type { ServiceCaller } from "./context.ts";
import { draftKey, ownDraftKey } from "./draft.ts";

/** The case that this browser's form became: it filled it in while it was a draft, or it has sent it. */
export async function sentFrom(found: ServiceCaller): Promise<OwnCase | null> {
  const { deps, request, town, offered } = found;
  // The draft's cookie is gone after sending; the case's own one says the same.
  const own = await caseByKey(town, ownDraftKey(deps, request, offered.offering.service));
  return own ?? (await ownCaseOf(found));
}

/** Whoever brings nothing but the key of a form that was sent goes where everybody goes with a key: to the code. */
export async function goElsewhere(
  { request, response, town, offered, base }: ServiceCaller,
  key = draftKey(request, offered.offering.service),
  why: keyof typeof OVER | null = null,
): Promise<void> {
  const own = await caseByKey(town, key);
  const start = why === null ? base : `${base}?entwurf=${OVER[why]}#gesagt`;
  seeOther(response, own === null ? start : `/${town.profile.id}/vorgang/${own.key}`);
}

/** Why a form that was begun is not gone on with, as the address of its start says it. */
const OVER = { link: "link-alt", form: "weg" } as const;
export const overIn = (query: unknown): keyof typeof OVER | null =>
  query === OVER.link ? "link" : query === OVER.form ? "form" : null;

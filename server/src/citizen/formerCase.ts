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
export async function goElsewhere({ request, response, town, offered, base }: ServiceCaller): Promise<void> {
  const own = await caseByKey(town, draftKey(request, offered.offering.service));
  seeOther(response, own === null ? base : `/${town.profile.id}/vorgang/${own.key}`);
}

import type { Entry } from "@blaupause/engine";
import { readTyped } from "../http/body.ts";
import { seeOther } from "../http/redirect.ts";
import { rememberCase, type OwnCase } from "./access.ts";
import type { ServiceVisit } from "./context.ts";
import { isPageOf, startForm } from "./draft.ts";
import { goElsewhere, sentFrom } from "./formerCase.ts";
import { nameOnly, notTaken } from "./notTaken.ts";
import { single } from "./readPosted.ts";
import { showStatus } from "./status.ts";

/**
 * A page of a form that was posted when its draft was gone. Sent meanwhile, by another window or device: whoever
 * changed something reads that it is not part of what was sent. Over: it leads to the start, and says so there.
 */
export async function postWithoutDraft(found: ServiceVisit): Promise<void> {
  const { entries } = await readTyped(found.request, nameOnly);
  await tellLate(found, entries);
}

/** The same of what was read already. */
export async function tellLate(found: ServiceVisit, entries: readonly Entry[]): Promise<void> {
  const own = await sentAs(found, single(entries, "_version"));
  if (own === null) return goElsewhere(found, undefined, "form");
  rememberCase(found, own.key);
  const form = startForm(own.program);
  const lines = notTaken(found, own, { id: form, name: form }, entries);
  if (lines.length === 0) return seeOther(found.response, `/${found.town.profile.id}/vorgang`);
  showStatus(found, own, { type: "lateChange", lines }, 409);
}

/** The case that the form became whose page bears this version. */
export async function sentAs(found: ServiceVisit, version: string): Promise<OwnCase | null> {
  const own = await sentFrom(found);
  return own !== null && isPageOf(found.deps, own.caseId, version) ? own : null;
}

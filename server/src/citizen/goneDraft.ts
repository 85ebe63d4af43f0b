import { seeOther } from "../http/redirect.ts";
import { rememberCase } from "./access.ts";
import type { ServiceVisit } from "./context.ts";
import { goElsewhere, sentFrom } from "./formerCase.ts";

/** A page of a form without a draft: it was sent already, or its time is over. */
export async function withoutDraft(found: ServiceVisit): Promise<void> {
  const own = await sentFrom(found);
  if (own === null) return goElsewhere(found);
  rememberCase(found, own.key);
  seeOther(found.response, `/${found.town.profile.id}/vorgang`);
}

/** A link to a draft that is there no more: it was sent, or its time is over; or a key that never was one. */
export async function withoutLink(found: ServiceVisit, key: string | null): Promise<void> {
  const own = await sentFrom(found);
  if (own === null) return goElsewhere(found, key ?? undefined, "link");
  rememberCase(found, own.key);
  seeOther(found.response, `/${found.town.profile.id}/vorgang${own.key === key ? "" : "?link=alt#gesagt"}`);
}

import type { Organisation } from "@blaupause/model";
import { translator } from "@blaupause/ui";
import type { Deps } from "../deps.ts";
import { peopleOf } from "../people/person.ts";
import { madeFrom } from "../catalogue/chain.ts";
import { nameOfOrganisation } from "./views.ts";
import { versionsOf } from "../catalogue/catalogue.ts";

/** Writes to those who approve wherever a template is on offer that there is a new version. Telling twice is no harm. */
export async function tellAdopters(deps: Deps, id: string, version: string): Promise<void> {
  const published = (await versionsOf(deps, id)).find((one) => one.version === version);
  if (published === undefined) return;
  const publisher = await nameOfOrganisation(deps, published.publisher);
  for (const { org, state } of await deps.store.platform.offeringsOf(id))
    if (state === "live") await tell(deps, org, { ...published, publisher });
  for (const { publisher: org } of await madeFrom(deps, id))
    await tell(deps, org, { ...published, publisher });
}

interface News {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly why: string;
}
async function tell(deps: Deps, org: string, { id, version, title, publisher, why }: News): Promise<void> {
  const found = await deps.store.platform.get(org);
  if (found === null || (found.profile as Organisation).rehearsal === true) return;
  const store = deps.store.organisation(org);
  const t = translator("de");
  const params = { title, version, publisher, why, url: `${deps.baseUrl}/amt/leistungen` };
  for (const { id: person, email, roles, isActive } of await peopleOf(store)) {
    if (email === null || !isActive || !roles.includes("approver")) continue;
    const mail = {
      id: `version.${org}.${person}.${id}.${version}@blaupause`,
      to: email,
      subject: t("version.mail.subject", params),
      text: t("version.mail.text", params),
    };
    await store.mails.put({ id: mail.id, caseId: null, at: deps.clock(), content: mail });
    await deps.sendMail?.(mail);
  }
}

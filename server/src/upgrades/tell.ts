import type { Organisation } from "@blaupause/model";
import { translator, type Translate } from "@blaupause/ui";
import type { Deps } from "../deps.ts";
import { apart } from "../retention/apart.ts";
import { send } from "../mail/send.ts";
import { loadOffering, type Town } from "../offering/loadOffering.ts";
import type { OrganisationStore } from "../store/index.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import { peopleOf } from "../people/person.ts";
import { madeFrom } from "../catalogue/chain.ts";
import { nameOfOrganisation } from "./views.ts";
import { versionsOf } from "../catalogue/catalogue.ts";

/** Writes to those who approve wherever a template is on offer that there is a new version. Telling twice is no harm. */
export async function tellAdopters(deps: Deps, id: string, version: string): Promise<void> {
  const published = (await versionsOf(deps, id)).find((one) => one.version === version);
  if (published === undefined) return;
  const publisher = await nameOfOrganisation(deps, published.publisher);
  const live = (await deps.store.platform.offeringsOf(id)).filter(({ state }) => state === "live");
  const all = [...live.map(({ org }) => org), ...(await madeFrom(deps, id)).map((one) => one.publisher)];
  for (const org of new Set(all))
    await apart(deps, `version-mail:${org}`, () => tell(deps, org, { ...published, publisher }));
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
  const profile = found?.profile as Organisation | undefined;
  if (profile === undefined || profile.rehearsal === true || isDissolved(deps, profile)) return;
  const store = deps.store.organisation(org);
  const params = { title, version, publisher, why, url: `${deps.baseUrl}/amt/leistungen` };
  await mailApprovers(deps, store, `version.${org}.PERSON.${id}.${version}`, (t) => ({
    subject: t("version.mail.subject", params),
    text: t("version.mail.text", params),
  }));
}

/** The day somebody had chosen has come, and the version does not fit any more. */
export async function tellNotTaken(deps: Deps, town: Town, service: string, version: string): Promise<void> {
  const offered = await loadOffering(town, service);
  const title = offered?.program.service.title ?? service;
  const params = { title, version, url: `${deps.baseUrl}/amt/leistungen/neue-fassung/${service}` };
  const id = `version-failed.${town.profile.id}.PERSON.${service}.${version}.${deps.clock().slice(0, 10)}`;
  await mailApprovers(deps, town.store, id, (t) => ({
    subject: t("version.failed.subject", params),
    text: t("version.failed.text", params),
  }));
}

/** To whoever approves there and has an address. The same twice is one mail. */
async function mailApprovers(
  deps: Deps,
  store: OrganisationStore,
  id: string,
  words: (t: Translate) => { readonly subject: string; readonly text: string },
): Promise<void> {
  for (const { id: person, email, roles, isActive } of await peopleOf(store)) {
    if (email === null || !isActive || !roles.includes("approver")) continue;
    const mail = { id: `${id.replace("PERSON", person)}@blaupause`, to: email, ...words(translator("de")) };
    await store.mails.put({ id: mail.id, caseId: null, at: deps.clock(), content: mail });
    // A wrong address keeps nobody else from being told.
    await apart(deps, "version-mail", () => send(deps, store, mail));
  }
}

import { printDate } from "@blaupause/engine";
import { MessagePage } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { seeOther } from "../http/redirect.ts";
import { loadOffering, siteUrl, type Town } from "../offering/loadOffering.ts";
import { isDissolved, successorOf } from "../organisations/dissolved.ts";
import { visitOfService, type ServiceVisit, type Visit } from "./context.ts";
import { draftKey, openDraft } from "./draft.ts";
import { overIn } from "./formerCase.ts";

/** What there is to say of an organisation that is no more, and the way to the one that is responsible now. */
export interface Ended {
  readonly text: string;
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** Null: it is there. */
export async function endOf(found: Visit, service?: string): Promise<Ended | null> {
  const { deps, town, site } = found;
  const { name: organisation, dissolved } = town.profile;
  if (dissolved === undefined || !isDissolved(deps, town.profile)) return null;
  const successor = await successorOf(deps, town);
  const said = { organisation, date: printDate(dissolved.on, site.language) };
  if (successor === null) return { text: site.t("ended.text", said), link: null };
  const { name } = successor.profile;
  return {
    text: site.t("ended.text.successor", { ...said, successor: name }),
    link: {
      href: await placeOf(found, successor, service),
      text: site.t("ended.link", { successor: name }),
    },
  };
}

/** The same service, where the successor has it. */
async function placeOf({ deps }: Visit, successor: Town, service?: string): Promise<string> {
  const start = `${siteUrl(deps, successor)}/${successor.profile.id}/`;
  const isThere = service !== undefined && (await loadOffering(successor, service)) !== null;
  return isThere ? `${start}${service}` : start;
}

/** Nobody begins anything with an organisation that is no more; what she had begun before she may send. */
export async function unlessEnded(
  found: Visit,
  service: string,
  handler: (found: ServiceVisit) => Promise<void> | void,
): Promise<void> {
  const { deps, town, request, response, site } = found;
  const end = await endOf(found, service);
  // An address that was never a service's is none now either.
  if (end === null || (await town.store.offerings.get(service)) === null)
    return handler(await visitOfService(found));
  const begun = await openDraft(deps, town, service, draftKey(request, service));
  if (begun !== null) return seeOther(response, `/${town.profile.id}/${service}/weiter/${begun.content.key}`);
  const link = end.link ?? { href: `/${town.profile.id}/`, text: site.t("error.page.home") };
  const over = overIn(request.query["entwurf"]);
  const text = over === null ? end.text : `${site.t(`ended.over.${over}`)} ${end.text}`;
  sendPage(response, createElement(MessagePage, { site, title: site.t("ended.title"), text, link }));
}

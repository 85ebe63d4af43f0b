import { ServicePage, type ServicePageProps } from "@blaupause/web/citizen";
import { createElement } from "react";
import { claimsOf } from "../account/claimsOf.ts";
import { accountSettings } from "../account/settings.ts";
import { outcomes } from "../account/visit.ts";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import { aboutText, type Offered } from "./aboutText.ts";
import type { ServiceVisit } from "./context.ts";
import { draftKey, openDraft, startForm } from "./draft.ts";
import { feesOfService } from "./feesOfDraft.ts";
import { overIn } from "./formerCase.ts";

/** What a service is, what to have at hand, what it costs, and the way into its form. */
export async function showService(found: ServiceVisit): Promise<void> {
  const { site, offered, town, deps, request, response, base } = found;
  const { program, values } = offered;
  const draft = await openDraft(
    deps,
    town,
    offered.offering.service,
    draftKey(request, offered.offering.service),
  );
  const office =
    typeof values["amt"] === "string" ? `${town.profile.name}, ${values["amt"]}` : town.profile.name;
  const say = (text: Offered["program"]["about"]["summary"]) => aboutText(found, offered, text);
  sendPage(
    response,
    createElement(ServicePage, {
      site,
      title: program.service.title,
      office,
      summary: say(program.about.summary),
      prepare: program.about.prepare.map(say),
      minutes: program.about.minutes,
      cost: program.about.cost === null ? null : say(program.about.cost),
      fees: feesOfService(found),
      basis: program.about.basis,
      csrf: csrfToken(deps, response),
      startAction: `${base}/antrag`,
      startLabel: site.t("service.start"),
      resume: draft === null ? null : `${base}/weiter/${draft.content.key}`,
      over: overIn(request.query["entwurf"]),
      account: await accountOn(found),
    }),
  );
}

/** The way to an account that answers questions of this form; null where there is none, or it answers nothing. */
async function accountOn({ town, offered, request }: ServiceVisit): Promise<ServicePageProps["account"]> {
  const form = offered.program.forms[startForm(offered.program)];
  const claims = claimsOf(form?.fields ?? []);
  const settings = claims.length === 0 ? null : await accountSettings(town.store);
  if (settings === null) return null;
  const outcome = outcomes.find((one) => one === request.query["konto"]) ?? null;
  const href = `/${town.profile.id}/konto/anmelden/${offered.offering.service}`;
  return { name: settings.name, claims, href, outcome };
}

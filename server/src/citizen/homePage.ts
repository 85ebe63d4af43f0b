import { HomePage, type HomePageProps } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { loadOffering } from "../offering/loadOffering.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { aboutText } from "./aboutText.ts";
import type { Visit } from "./context.ts";
import { endOf } from "./ended.ts";

/** An organisation's first page: what it offers, in the language of the visit. */
export async function showHome(found: Visit): Promise<void> {
  const { town, site, response } = found;
  const ended = await endOf(found);
  const services = ended === null ? await offeredBy(found) : [];
  const caseHref = `/${town.profile.id}/vorgang`;
  sendPage(response, createElement(HomePage, { site, services, ended, caseHref }));
}

async function offeredBy(found: Visit): Promise<HomePageProps["services"]> {
  const { town, site } = found;
  const offerings = await town.store.offerings.list();
  const offered = await Promise.all(offerings.map(({ service }) => loadOffering(town, service)));
  return offered
    .filter((one) => one !== null)
    .map((one) => ({ ...one, program: spokenIn(one.program, site.language) }))
    .map((one) => ({
      title: one.program.service.title,
      summary: aboutText(found, one, one.program.about.summary),
      href: `/${town.profile.id}/${one.offering.service}`,
      ...(one.program.service.language === site.language ? {} : { lang: one.program.service.language }),
    }));
}

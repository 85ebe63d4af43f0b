import { translator } from "@blaupause/ui";
import type { Deps } from "../deps.ts";
import { loadProgram, type Town } from "../offering/loadOffering.ts";
import type { Recipients } from "./recipients.ts";
import type { Standing } from "./standing.ts";

/** What everybody is told alike: how much, since when, of which services, and where to mend it. Nothing of a case. */
export async function mailFor({ baseUrl }: Deps, town: Town, standing: Standing, as: Recipients["as"]) {
  const t = translator("de");
  const { name: organisation, zone: timeZone } = town.profile;
  const services = await titlesOf(town, standing);
  const [since] = standing.since;
  const params = {
    organisation,
    count: standing.count,
    since: since === undefined ? "" : t("incidents.mail.since", { at: inTown(since, timeZone) }),
    services: services.map((title) => `– ${title}`).join("\n"),
    url: `${baseUrl}/amt/vorgaenge`,
    why: t(`incidents.mail.${as}`, { organisation }),
  };
  return { subject: t("incidents.mail.subject", params), text: t("incidents.mail.text", params) };
}

const inTown = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );

async function titlesOf(town: Town, { programs }: Standing): Promise<readonly string[]> {
  const all = await Promise.all(programs.map((hash) => loadProgram(town, hash)));
  return [...new Set(all.map(({ service }) => service.title))].toSorted();
}

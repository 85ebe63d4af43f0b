import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import { templateAt, versionsOf } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { decline, declinedOf, withdrawDecline } from "../offering/declined.ts";
import { note } from "../people/log.ts";
import { nameIn } from "../people/nameIn.ts";

type Reason = BodyOf<(typeof routes)["declineTemplate"]>;
type Answer = AnswerOf<(typeof routes)["declineTemplate"]>;

/** „Wir bieten das nicht an.“ Only of what the organisation could offer, and does not. */
export async function declineTemplate(
  deps: Deps,
  staff: Staff,
  id: string,
  { reason, text }: Reason,
): Promise<Answer> {
  const { town, person } = staff;
  await mustBeOpen(deps, staff, id);
  const own = reason === "other" ? text.trim() : "";
  if (reason === "other" && own === "") throw new Refusal(422, "reason-missing");
  const said = { reason, text: own, by: person.id, at: deps.clock() };
  if (!(await decline(town.store, id, said))) throw new Refusal(409, "changed-meanwhile");
  await note(deps, town.store, person.id, "service-declined", id);
  return { declined: await declinedView(staff, id) };
}

export async function offerAfterAll(deps: Deps, staff: Staff, id: string): Promise<Answer> {
  const { town, person } = staff;
  if ((await declinedOf(town.store, id)) === null) return { declined: null };
  await withdrawDecline(town.store, id);
  await note(deps, town.store, person.id, "service-decline-withdrawn", id);
  return { declined: null };
}

export async function declinedView(staff: Staff, id: string): Promise<Answer["declined"]> {
  const found = await declinedOf(staff.town.store, id);
  return found === null ? null : { ...found, by: nameIn(staff, found.by) };
}

async function mustBeOpen(deps: Deps, { town }: Staff, id: string): Promise<void> {
  const newest = (await versionsOf(deps, id)).at(-1);
  const template = newest === undefined ? null : await templateAt(deps, id, newest.version);
  if (template === null) throw new Refusal(404, "no-such-template");
  if (!template.service.about.levels.includes(town.profile.level)) throw new Refusal(422, "other-level");
  const offered = await town.store.offerings.list();
  const isLive = offered.some((one) => one.template.id === id && one.state === "live");
  if (isLive) throw new Refusal(409, "is-offered");
}

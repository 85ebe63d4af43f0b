import type { BodyOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { siteUrl } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import type { OrganisationStore } from "../store/index.ts";
import { commentAt, commentsBy, deleteComment, settle, type Comment } from "./comment.ts";
import { closeLink, deleteLink, isOpen, linksOf, MOST_LINKS, openLink, type Link } from "./link.ts";
import { WORKSHOP } from "./path.ts";

type Wish = BodyOf<(typeof routes)["openWorkshop"]>;
type End = BodyOf<(typeof routes)["closeWorkshop"]>;

/** A link to the draft, as an address that is told once. */
export async function open(
  deps: Deps,
  { town, person }: Staff,
  service: string,
  wish: Wish,
): Promise<string> {
  const now = deps.clock();
  const links = await linksOf(town.store);
  if (links.filter((one) => isOpen(one, now)).length >= MOST_LINKS) throw new Refusal(409, "too-many-links");
  const label = wish.label.trim();
  const key = await openLink(deps, town.store, { service, label, by: person.id, days: wish.days });
  await note(deps, town.store, person.id, "workshop-opened", service);
  return `${siteUrl(deps, town)}/${town.profile.id}/${WORKSHOP}/${key}`;
}

export async function close(
  deps: Deps,
  { town, person }: Staff,
  service: string,
  id: string,
  { comments }: End,
): Promise<void> {
  const link = (await linksOf(town.store)).find((one) => one.id === id && one.service === service);
  if (link === undefined) throw new Refusal(404, "no-such-link");
  if (comments === "delete") await eraseLink(town.store, link);
  else await closeLink(town.store, link);
  const code = comments === "delete" ? "workshop-erased" : "workshop-closed";
  await note(deps, town.store, person.id, code, service);
}

/** The key first, so that nothing more is said while what was said goes. */
async function eraseLink(store: OrganisationStore, link: Link): Promise<void> {
  await closeLink(store, link);
  for (const one of await commentsBy(store, link)) await deleteComment(store, one);
  await deleteLink(store, link);
}

/** With a draft goes what people said about it. */
export async function eraseWorkshop(store: OrganisationStore, service: string): Promise<void> {
  for (const link of await linksOf(store)) if (link.service === service) await eraseLink(store, link);
}

async function found({ town }: Staff, service: string, id: string): Promise<Comment> {
  const comment = await commentAt(town.store, id);
  if (comment === null || comment.service !== service) throw new Refusal(404, "no-such-comment");
  return comment;
}

export async function markDone(staff: Staff, service: string, id: string, done: boolean): Promise<void> {
  await settle(staff.town.store, await found(staff, service, id), done);
}

export async function remove(deps: Deps, staff: Staff, service: string, id: string): Promise<void> {
  const { store } = staff.town;
  await deleteComment(store, await found(staff, service, id));
  await note(deps, store, staff.person.id, "comment-deleted", service);
}

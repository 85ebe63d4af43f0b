import type { AnswerOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { nameIn } from "../people/nameIn.ts";
import { Refusal } from "../http/refusal.ts";
import { commentsOn, linkOf } from "./comment.ts";
import { isOpen, linksOf, type Link } from "./link.ts";

type View = AnswerOf<(typeof routes)["readWorkshop"]>;

/** Links and comments of one draft, for its authors. */
export async function workshopView(deps: Deps, staff: Staff, service: string): Promise<View> {
  const { store } = staff.town;
  await mustBeThere(staff, service);
  const [all, comments] = await Promise.all([linksOf(store), commentsOn(store, service)]);
  const links = all.filter((one) => one.service === service);
  const labels = new Map(links.map(({ id, label }) => [id, label]));
  const counted = (link: Link): number => comments.filter((one) => linkOf(one) === link.id).length;
  return {
    links: links.map((link) => linkView(deps, staff, link, counted(link))).toReversed(),
    comments: comments.map(({ rev: _rev, service: _service, ...one }) => ({
      ...one,
      link: labels.get(linkOf(one)) ?? "",
    })),
  };
}

export async function mustBeThere({ town }: Staff, service: string): Promise<void> {
  if ((await town.store.workingCopies.load(service)) === null) throw new Refusal(404, "no-such-service");
}

function linkView(deps: Deps, staff: Staff, link: Link, comments: number): View["links"][number] {
  const { id, label, by, at, until, isClosed } = link;
  const state = isClosed ? "closed" : isOpen(link, deps.clock()) ? "open" : "over";
  return { id, label, by: nameIn(staff, by), at, until, state, comments };
}

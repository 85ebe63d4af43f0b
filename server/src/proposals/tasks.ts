import type { AnswerOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import { newestVersions } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { boxOf } from "./box.ts";
import type { Proposal } from "./proposal.ts";

type Task = AnswerOf<(typeof routes)["listServices"]>["tasks"][number];
const NAMED = 3;

/** For a publisher: templates for which something is proposed that she has not decided about. */
export async function proposalTasks(deps: Deps, staff: Staff): Promise<readonly Task[]> {
  if (!staff.person.roles.includes("publisher")) return [];
  const open = (await boxOf(staff.town.store).all()).filter(({ state }) => state === "open");
  if (open.length === 0) return [];
  const own = (await newestVersions(deps)).filter(({ publisher }) => publisher === staff.town.profile.id);
  const tasks = own.map(async ({ id, title }) => {
    const about = open.filter(({ template }) => template === id);
    return about.length === 0 ? [] : [await taskFor(deps, id, title, about)];
  });
  return (await Promise.all(tasks)).flat();
}

async function taskFor(
  deps: Deps,
  service: string,
  title: string,
  about: readonly Proposal[],
): Promise<Task> {
  const from = [...new Set(about.map((one) => one.from))];
  const names = await Promise.all(from.slice(0, NAMED).map((one) => nameOfOrganisation(deps, one)));
  const by = names.join(", ") + (from.length > NAMED ? " …" : "");
  const at = about.map((one) => one.at).toSorted()[0] ?? "";
  return { type: "proposed", service, title, by, at, reason: "" };
}

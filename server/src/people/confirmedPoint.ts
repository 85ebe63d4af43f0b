import { openService } from "@blaupause/model";
import { forEverybody } from "../readiness/criteria.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { LogLine } from "./entries.ts";

type Point = (line: Pick<LogLine, "what" | "about">) => Promise<string | null>;

/** Names the points that people confirmed: a general one by its id, a service's own by its title. Null where it is gone. */
export function confirmedPoints({ workingCopies }: OrganisationStore): Point {
  const titles = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const titlesOf = async (id: string): Promise<Readonly<Record<string, string>>> => {
    const copy = await workingCopies.load(id);
    const opened = copy === null ? null : openService((copy.content as { service?: unknown }).service);
    if (opened === null || !opened.ok) return {};
    return Object.fromEntries((opened.service.about.criteria ?? []).map((one) => [one.id, one.title]));
  };
  return async ({ what, about }) => {
    const [service = "", point = ""] = about.split(" ");
    if (!what.startsWith("criterion-")) return null;
    if (forEverybody.some((one) => one === point)) return point;
    if (!titles.has(service)) titles.set(service, titlesOf(service));
    return (await titles.get(service))?.[point] ?? null;
  };
}

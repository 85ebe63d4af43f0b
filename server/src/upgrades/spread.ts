import type { AnswerOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import { isOpen } from "@blaupause/reuse";
import { templateAt, versionsOf, type Published } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Offering, PlacedOffering } from "../store/index.ts";
import type { Town } from "../offering/loadOffering.ts";
import { figuresOf } from "./figures.ts";
import { localOf } from "./local.ts";
import { mergeInto } from "./merge.ts";
import { openUpgrade } from "./open.ts";
import { standingOf } from "./standing.ts";

type Spread = AnswerOf<(typeof routes)["readSpread"]>;
type Row = Spread["rows"][number];

/** Who offers a template, in which version, and what has become of the newest one. No figure is about a person. */
export async function spreadOf(deps: Deps, own: string, id: string): Promise<Spread> {
  const newest = (await versionsOf(deps, id)).at(-1);
  if (newest === undefined || newest.publisher !== own) throw new Refusal(404, "no-such-template");
  const placed = await deps.store.platform.offeringsOf(id);
  const land = ((await deps.store.platform.get(own))?.profile as Organisation | undefined)?.land;
  const offered = new Map(placed.map((one) => [one.org, one]));
  const rows = [];
  for (const { id: org, profile } of await deps.store.platform.list()) {
    const organisation = profile as Organisation;
    const isNear = organisation.land === land || offered.has(org);
    if (organisation.rehearsal === true || org === own || !isNear) continue;
    const town = { profile: organisation, store: deps.store.organisation(org) };
    rows.push(await rowOf(deps, town, newest, offered.get(org)));
  }
  const ags = ({ ags: key }: Row): string => key;
  return {
    title: newest.title,
    version: newest.version,
    rows: rows.toSorted((a, b) => (ags(a) < ags(b) ? -1 : 1)),
  };
}

async function rowOf(deps: Deps, town: Town, newest: Published, placed?: PlacedOffering): Promise<Row> {
  const { id, name, ags = "", level } = town.profile;
  const head = { organisation: id, name, ags, level };
  const nothing = { version: null, standing: null, conflicts: 0, reason: null, cases: 0, days: null };
  if (placed === undefined) return { ...head, ...nothing, state: "not-offered" };
  if (placed.state !== "live") return { ...head, ...nothing, state: placed.state };
  const offering = await town.store.offerings.get(placed.service);
  if (offering === null) return { ...head, ...nothing, state: "not-offered" };
  return {
    ...head,
    state: "live",
    version: offering.template.version,
    ...(await whereItStands(deps, town, offering, newest)),
    ...(await figuresOf(deps, town, placed.service)),
  };
}

async function whereItStands(deps: Deps, town: Town, offering: Offering, newest: Published) {
  const open = await openUpgrade(deps, offering);
  if (open === null) return { standing: "current", conflicts: 0, reason: null } as const;
  const decided = await standingOf(town.store, offering.service, newest.version);
  return {
    standing: decided?.standing ?? "open",
    conflicts: await conflictsIn(deps, town, offering, newest),
    reason: decided?.reason ?? null,
  } as const;
}

async function conflictsIn(
  deps: Deps,
  town: Town,
  offering: Offering,
  { id, version }: Published,
): Promise<number> {
  const [local, next] = await Promise.all([localOf(deps, town, offering), templateAt(deps, id, version)]);
  if (local === null || next === null) return 0;
  return mergeInto({ ...local, journeys: {} }, { ...next, journeys: {} }, []).conflicts.filter(isOpen).length;
}

import type { AnswerOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import { isOpen, upgrade } from "@blaupause/reuse";
import type { Published } from "../catalogue/catalogue.ts";
import { readShelf, type Shelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Offering, PlacedOffering } from "../store/index.ts";
import type { Town } from "../offering/loadOffering.ts";
import { changesKey } from "./consequences.ts";
import { figuresOf } from "./figures.ts";
import { localOf } from "./local.ts";
import { openUpgrade } from "./open.ts";
import { standingOf } from "./standing.ts";

type Spread = AnswerOf<(typeof routes)["readSpread"]>;
type Row = Spread["rows"][number];

/** One look at a template's spread: the shelf, its newest version, and the merges made so far. */
interface Look {
  readonly deps: Deps;
  readonly shelf: Shelf;
  readonly newest: Published;
  /** Conflicts by what was changed: the same changes have the same ones. */
  readonly conflicts: Map<string, number>;
}

/** Who offers a template, in which version, and what has become of the newest one. No figure is about a person. */
export async function spreadOf(deps: Deps, own: string, id: string): Promise<Spread> {
  const shelf = await readShelf(deps);
  const newest = shelf.versionsOf(id).at(-1);
  if (newest === undefined || newest.publisher !== own) throw new Refusal(404, "no-such-template");
  const look: Look = { deps, shelf, newest, conflicts: new Map() };
  const offered = new Map((await deps.store.platform.offeringsOf(id)).map((one) => [one.org, one]));
  const land = ((await deps.store.platform.get(own))?.profile as Organisation | undefined)?.land;
  const rows: Row[] = [];
  for (const { id: org, profile } of await deps.store.platform.list()) {
    const organisation = profile as Organisation;
    const isNear = organisation.land === land || offered.has(org);
    if (organisation.rehearsal === true || org === own || !isNear) continue;
    const town = { profile: organisation, store: deps.store.organisation(org) };
    rows.push(await rowOf(look, town, offered.get(org)));
  }
  return { title: newest.title, version: newest.version, rows: rows.toSorted(byKey) };
}
const byKey = (left: Row, right: Row): number => (left.ags < right.ags ? -1 : 1);

async function rowOf(look: Look, town: Town, placed?: PlacedOffering): Promise<Row> {
  const { id, name, ags = "", level } = town.profile;
  const head = { organisation: id, name, ags, level };
  const nothing = { version: null, standing: null, conflicts: 0, reason: null, cases: 0, days: null };
  const offering = placed?.state === "live" ? await town.store.offerings.get(placed.service) : null;
  if (placed === undefined || offering === null)
    return { ...head, ...nothing, state: placed?.state ?? "not-offered" };
  return {
    ...head,
    state: "live",
    version: offering.template.version,
    ...(await whereItStands(look, town, offering)),
    ...(await figuresOf(look.deps, town, placed.service)),
  };
}

async function whereItStands(look: Look, town: Town, offering: Offering) {
  if (openUpgrade(look.shelf, offering) === null)
    return { standing: "current", conflicts: 0, reason: null } as const;
  const decided = await standingOf(town.store, offering.service, look.newest.version);
  return {
    standing: decided?.standing ?? "open",
    conflicts: await conflictsIn(look, town, offering),
    reason: decided?.reason ?? null,
  } as const;
}

async function conflictsIn(
  { shelf, newest, conflicts }: Look,
  town: Town,
  offering: Offering,
): Promise<number> {
  const [local, next] = await Promise.all([
    localOf(shelf, town, offering),
    shelf.templateAt(newest.id, newest.version),
  ]);
  if (local === null || next === null) return 0;
  const key = changesKey(local);
  const known = conflicts.get(key);
  if (known !== undefined) return known;
  const merged = upgrade(local.base.service, next.service, local.adaptation);
  const found = merged.ok ? merged.conflicts.filter(isOpen).length : 0;
  conflicts.set(key, found);
  return found;
}

import { touchedBy, type LawNames, type Sought, type Touched } from "@blaupause/check";
import { isWithin, type Adaptation, type Service } from "@blaupause/model";
import { setImmediate } from "node:timers/promises";
import type { Shelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import type { Offering, PlacedOffering } from "../store/index.ts";
import { runningCases } from "../upgrades/running.ts";
import { lawsOf } from "./laws.ts";
import { offeredService, type Offered } from "./offered.ts";
import { partView, type ServiceView } from "./touchedView.ts";

type TownRow = ServiceView["towns"][number];
type Concern = Pick<TownRow, "changed" | "added"> | null;

/** One look at who offers a template: the same changes in the same Land are read once. */
export interface Look {
  readonly deps: Deps;
  readonly shelf: Shelf;
  readonly sought: Sought;
  /** Whose template it is: what she offers herself stands with her own services. */
  readonly own: string;
  readonly known: Map<string, Concern>;
}

/** The municipalities whose service rests on what changes, as they offer it today. */
export async function adoptersOf(look: Look, template: string): Promise<readonly TownRow[]> {
  const rows: TownRow[] = [];
  for (const placed of await look.deps.store.platform.offeringsOf(template)) {
    const row = placed.state === "live" && placed.org !== look.own ? await rowOf(look, placed) : null;
    if (row !== null) rows.push(row);
  }
  return rows.toSorted((left, right) => (left.ags < right.ags ? -1 : 1));
}

async function rowOf(look: Look, { org, service }: PlacedOffering): Promise<TownRow | null> {
  const town = await townById(look.deps, org);
  if (town === null || town.profile.rehearsal === true) return null;
  const offering = await town.store.offerings.get(service);
  const concern = offering === null ? null : await concernOf(look, town, offering);
  if (offering === null || concern === null) return null;
  const { name, ags = "" } = town.profile;
  const { version } = offering.template;
  return { organisation: org, name, ags, version, ...concern, cases: await runningCases(town, service) };
}

async function concernOf(look: Look, town: Town, offering: Offering): Promise<Concern> {
  const { id, version } = offering.template;
  const changes = { ...(offering.adaptation as object), values: null };
  const key = JSON.stringify([id, version, town.profile.land, changes]);
  const known = look.known.get(key);
  if (known !== undefined) return known;
  const offered = await offeredService(look.shelf, town, offering);
  // What only has the template's name is made from something else, and is its town's alone.
  const concern = offered?.made == null ? null : concernIn(offered.service, offered.made, look.sought, town);
  look.known.set(key, concern);
  // Everybody else on this server gets a turn between two.
  await setImmediate();
  return concern;
}

function concernIn(
  ours: Service,
  { base, adaptation }: NonNullable<Offered["made"]>,
  sought: Sought,
  town: Town,
): Concern {
  const laws: LawNames = lawsOf(town);
  const before = touchedBy(base, sought, laws);
  const addresses = new Set(before.map(({ address }) => address));
  const added = touchedBy(ours, sought, laws).filter(({ address }) => !addresses.has(address)).length;
  if (before.length === 0 && added === 0) return null;
  const changed = before.filter((one) => isChanged(one, adaptation));
  return { changed: changed.map((one) => partView(base, one)), added };
}

/** It was changed, something in it was, or it was left out. */
function isChanged({ address }: Touched, { set, add, remove }: Adaptation): boolean {
  const parents = Object.values(add).map(({ parent }) => parent);
  const inside = [...Object.keys(set), ...remove, ...parents].some((one) =>
    address === "" ? one === "" : isWithin(one, address),
  );
  return inside || remove.some((one) => isWithin(address, one));
}

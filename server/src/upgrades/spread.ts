import type { Organisation } from "@blaupause/model";
import { readShelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Adoption, Place } from "../store/index.ts";
import type { Tell } from "./computing.ts";
import { downstreamOf, usersOf } from "./downstream.ts";
import { townById } from "../offering/loadOffering.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import { declinedAt, type Declined } from "../offering/declined.ts";
import { howFarAt } from "../readiness/kept.ts";
import { decidingSteps, figuresAt, noFigures, placeName, type Figures } from "./figures.ts";
import { turns } from "./turns.ts";
import type { SpreadView } from "./views.ts";
import { readStandings, whereItStands, type Look } from "./whereItStands.ts";

// Read for all at once: what is asked of the store does not become more with who offers the template, but for the
// figures and decisions, which are read for so many organisations at a time that others get a turn between them.

type Row = SpreadView["rows"][number];

const AT_ONCE = 500;

/** Who offers a template, in which version, and what has become of the newest one. No figure is about a person. */
export async function spreadOf(
  deps: Deps,
  own: string,
  id: string,
  tell: Tell = () => undefined,
): Promise<SpreadView> {
  const shelf = await readShelf(deps);
  const newest = shelf.versionsOf(id).at(-1);
  if (newest === undefined || newest.publisher !== own) throw new Refusal(404, "no-such-template");
  const known = await organisations(deps);
  const adopted = new Map((await deps.store.platform.adoptionsOf(id)).map((one) => [one.org, one]));
  const downstream = await downstreamOf(deps, shelf, known, id);
  const elsewhere = usersOf(downstream);
  const land = (await townById(deps, own))?.profile.land;
  const near = [...known.values()].filter(
    (one) => one.id !== own && (one.land === land || adopted.has(one.id)),
  );
  const template = await shelf.templateAt(newest.id, newest.version);
  const levels = template?.service.about.levels ?? [];
  const deciding = template === null ? [] : decidingSteps(template.service);
  const live = await liveRows({ deps, shelf, newest, known: new Map() }, near, adopted, deciding, tell);
  const howFar = await allAt(near, id, (places) => howFarAt(deps.store, places));
  const declined = await allAt(near, id, (places) => declinedAt(deps.store, places));
  const rows = near.map((one): Row => {
    const readiness = howFar.get(one.id) ?? null;
    const state = elsewhere.has(one.id)
      ? "derived"
      : withoutOffer(one, adopted.get(one.id), levels, readiness !== null);
    const said = state === "not-offered" ? declined.get(one.id) : undefined;
    const end = said === undefined ? { state } : { state: "declined", reason: reasonOf(said) };
    return { ...(live.get(one.id) ?? { ...headOf(one), ...nothing, ...end }), readiness };
  });
  return {
    type: "done",
    title: newest.title,
    version: newest.version,
    rows: rows.toSorted(byKey),
    downstream,
  };
}
/** Who may not offer it is not responsible, whatever else; who has begun is on the way. */
function withoutOffer(
  { level }: Organisation,
  adoption: Adoption | undefined,
  levels: readonly string[],
  hasBegun: boolean,
): string {
  if (!levels.includes(level)) return "not-responsible";
  return hasBegun ? "preparing" : (adoption?.state ?? "not-offered");
}

/** What is kept of a service by each organisation, so many of them at a time. */
async function allAt<T>(
  near: readonly Organisation[],
  service: string,
  read: (places: readonly Place[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  for (let from = 0; from < near.length; from += AT_ONCE) {
    const places = near.slice(from, from + AT_ONCE).map(({ id: org }) => ({ org, service }));
    for (const [org, one] of await read(places)) found.set(org, one);
  }
  return found;
}
const reasonOf = ({ reason, text }: Declined): string => (reason === "other" ? text : reason);

const byKey = (left: Row, right: Row): number => (left.ags < right.ags ? -1 : 1);
const headOf = ({ id, name, ags = "", level }: Organisation) => ({ organisation: id, name, ags, level });
const nothing = {
  version: null,
  standing: null,
  conflicts: 0,
  reason: null,
  cases: 0,
  days: null,
  isLonger: false,
  readiness: null,
};

/** All that are there, but for those for rehearsing, by their id. */
async function organisations(deps: Deps): Promise<ReadonlyMap<string, Organisation>> {
  const all = (await deps.store.platform.list()).map(({ profile }) => profile as Organisation);
  const there = all.filter((one) => one.rehearsal !== true && !isDissolved(deps, one));
  return new Map(there.map((one) => [one.id, one]));
}

async function liveRows(
  look: Look,
  near: readonly Organisation[],
  adopted: ReadonlyMap<string, Adoption>,
  deciding: readonly string[],
  tell: Tell,
): Promise<ReadonlyMap<string, Row>> {
  const live = near.flatMap((profile) => {
    const adoption = adopted.get(profile.id);
    return adoption?.state === "live" ? [{ profile, adoption }] : [];
  });
  const rows = new Map<string, Row>();
  const turn = turns();
  tell(0, live.length);
  for (let from = 0; from < live.length; from += AT_ONCE) {
    const some = live.slice(from, from + AT_ONCE);
    const places = some.map(({ adoption }) => adoption);
    const figures = await figuresAt(look.deps, places, deciding);
    const decided = await readStandings(look, places);
    for (const { profile, adoption } of some) {
      const stands = await whereItStands(look, adoption, decided.get(placeName(adoption)));
      rows.set(profile.id, rowOf(profile, adoption, stands, figures.get(placeName(adoption)) ?? noFigures));
      tell(rows.size, live.length);
      await turn();
    }
  }
  return rows;
}

const rowOf = (
  profile: Organisation,
  { template }: Adoption,
  stands: Pick<Row, "standing" | "conflicts" | "reason">,
  figures: Figures,
): Row => ({
  ...headOf(profile),
  state: "live",
  version: template.version,
  ...stands,
  ...figures,
  readiness: null,
});

import type { JsonObject, Organisation } from "@blaupause/model";
import { named } from "@blaupause/reuse";
import type { Origin, Published } from "../catalogue/catalogue.ts";
import { readShelf, type Shelf } from "../catalogue/reader.ts";
import { madeFrom, parentAs } from "../catalogue/chain.ts";
import { versionAfter } from "../catalogue/version.ts";
import type { Deps } from "../deps.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import type { Template } from "../offering/templates.ts";
import type { Adoption } from "../store/index.ts";
import type { Tell } from "./computing.ts";
import { localTemplate } from "./derived.ts";
import { changesOf, placeWhere } from "./local.ts";
import { merging, type Local, type Merged } from "./merge.ts";
import { inTurns } from "./steps.ts";
import { turns } from "./turns.ts";

/** What a next version would mean for one municipality. */
export interface Consequence {
  readonly town: Town;
  readonly service: string;
  /** The title of a template of its own that it makes from this one; null: it offers it. */
  readonly template: string | null;
  readonly from: string;
  readonly merged: Merged;
  /** Settings it would have to fill in, with its own values. */
  readonly todo: number;
}
export interface Consequences {
  readonly version: string;
  /** So many merges were really made: the same changes give the same merge. */
  readonly distinct: number;
  readonly all: readonly Consequence[];
}

/** A next version in every municipality that offers the template. Merged, checked and played once per distinct change. */
export async function consequencesOf(
  deps: Deps,
  id: string,
  content: Pick<Template, "service" | "journeys">,
  tell: Tell = () => undefined,
): Promise<Consequences> {
  const shelf = await readShelf(deps);
  const version = versionAfter(shelf.versionsOf(id).at(-1)?.version ?? null);
  const look: Look = { deps, shelf, next: { id, version, ...content }, made: new Map(), turn: turns() };
  const offered = (await adopters(deps, id)).map((one) => () => adopting(look, one));
  const derived = (await madeFrom(deps, id)).map((head) => () => deriving(look, head));
  const all: Consequence[] = [];
  const questions = [...offered, ...derived];
  tell(0, questions.length);
  for (const [index, ask] of questions.entries()) {
    all.push(...(await ask()));
    tell(index + 1, questions.length);
    await look.turn();
  }
  return { version, distinct: look.made.size, all };
}

/** One look at a next version: the shelf, the version, and the merges made so far, by what was changed. */
interface Look {
  readonly deps: Deps;
  readonly shelf: Shelf;
  readonly next: Template;
  readonly made: Map<string, Merged>;
  readonly turn: () => Promise<void>;
}

interface Adopter {
  readonly town: Town;
  readonly offering: Adoption;
}
/** Whoever offers it now, but for rehearsals. */
async function adopters(deps: Deps, id: string): Promise<readonly Adopter[]> {
  const { store } = deps;
  const all = (await store.platform.list()).map(({ profile }) => profile as Organisation);
  const known = new Map(all.map((profile) => [profile.id, profile]));
  return (await store.platform.adoptionsOf(id)).flatMap((offering) => {
    const profile = offering.state === "live" ? known.get(offering.org) : undefined;
    if (profile === undefined || profile.rehearsal === true || isDissolved(deps, profile)) return [];
    return [{ town: { profile, store: store.organisation(profile.id) }, offering }];
  });
}

async function adopting(
  { shelf, next, made, turn }: Look,
  { town, offering }: Adopter,
): Promise<Consequence[]> {
  const local = await changesOf(shelf, town, offering);
  if (local === null) return [];
  const key = changesKey(local, town.profile.land);
  const merged =
    made.get(key) ??
    (await inTurns(merging({ ...local, place: await placeWhere(town, offering) }, next, []), turn));
  made.set(key, merged);
  const todo = merged.refitted(local.adaptation.values as JsonObject).todo.length;
  return [{ town, service: offering.service, template: null, from: local.base.version, merged, todo }];
}

/** The same for a template that somebody makes from it: what is published now, on the next version. */
async function deriving(
  { deps, shelf, next, turn }: Look,
  head: Published & { readonly from: Origin },
): Promise<Consequence[]> {
  const town = await townById(deps, head.publisher);
  const [own, base] = await Promise.all([
    shelf.templateAt(head.id, head.version),
    parentAs(deps, head.id, head.from),
  ]);
  const local = town === null || own === null || base === null ? null : localTemplate(town, base, own);
  if (town === null || local === null || isDissolved(deps, town.profile)) return [];
  const parent = { ...next, service: named(next.service, head.id) };
  const merged = await inTurns(merging(local, parent, []), turn);
  return [{ town, service: head.id, template: head.title, from: head.from.version, merged, todo: 0 }];
}

/** Same version, changes (they are stored canonically), example cases and Land: the same merge, whatever the values are. */
const changesKey = (
  { base, adaptation, journeys }: Omit<Local, "place">,
  land: Organisation["land"],
): string =>
  JSON.stringify([
    base.version,
    // Holidays and remedies are the Land's, and example cases are played with them.
    land,
    { ...adaptation, values: {} },
    // The template's own are the same for everybody.
    journeys === base.journeys ? null : journeys,
  ]);

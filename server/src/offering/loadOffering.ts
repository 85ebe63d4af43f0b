import type { Program } from "@blaupause/engine";
import type { JsonObject, LandProfile, Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { Offering, Organisation as Stored, OrganisationStore } from "../store/index.ts";

/** An organisation as routes see it: its profile and its own part of the store. */
export interface Town {
  readonly profile: Organisation;
  readonly store: OrganisationStore;
  /** A host of its own. */
  readonly host?: string | null;
}
export interface Offered {
  readonly offering: Offering;
  readonly program: Program;
  readonly values: JsonObject;
}

// Programs never change under their hash; the ones in use stay at hand.
const MOST = 200;
const cache = new Map<string, Program>();

export async function loadProgram({ store }: Town, hash: string): Promise<Program> {
  const known = cache.get(hash);
  if (known !== undefined) return known;
  const program = (await store.programs.get(hash)) as Program | null;
  if (program === null) throw new Error(`program ${hash} is not in the store`);
  if (cache.size >= MOST) cache.delete(cache.keys().next().value ?? "");
  cache.set(hash, program);
  return program;
}

/** What the town offers under this name; null when it does not, or not any more. */
export async function loadOffering(town: Town, service: string): Promise<Offered | null> {
  const offering = await town.store.offerings.get(service);
  if (offering === null || offering.state !== "live" || offering.program === null) return null;
  const program = await loadProgram(town, offering.program);
  return { offering, program, values: valuesOf(offering) };
}

/** Values as they are now: the pinned ones stand in the program, live ones are read here. */
export const valuesOf = ({ adaptation }: Offering): JsonObject =>
  (adaptation as { values?: JsonObject } | null)?.values ?? {};

export const liveValues = ({ program, values }: Pick<Offered, "program" | "values">): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([id]) => program.live.includes(id)));

export async function townBySlug({ store }: Deps, slug: string): Promise<Town | null> {
  const found = await store.platform.findBySlug(slug);
  return found === null ? null : townOf(store, found);
}
export async function townById({ store }: Pick<Deps, "store">, id: string): Promise<Town | null> {
  const found = await store.platform.get(id);
  return found === null ? null : townOf(store, found);
}
const townOf = (store: Deps["store"], { id, host, profile }: Stored): Town => ({
  profile: profile as Organisation,
  store: store.organisation(id),
  host,
});

/** Where people reach an organisation's pages: at its own host where it has one. */
export function siteUrl({ baseUrl }: Pick<Deps, "baseUrl">, { host }: Town): string {
  if (host == null) return baseUrl;
  const url = new URL(baseUrl);
  url.hostname = host;
  return url.origin;
}

export type { LandProfile };

/** Live settings of a case's service as they are now; a case outlives its offering. */
export async function liveOf(town: Town, service: string, program: Program): Promise<JsonObject> {
  const offering = await town.store.offerings.get(service);
  return offering === null ? {} : liveValues({ program, values: valuesOf(offering) });
}

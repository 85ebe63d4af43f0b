import type { AnswerOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import { distinctNames } from "../organisations/distinctNames.ts";
import type { Store } from "../store/index.ts";
import { oidcSettings } from "./oidcSettings.ts";

/** An organisation that is taken in, or set up by another server process, may take so long to be offered at the door. */
const KEPT_MS = 5_000;
type Places = AnswerOf<(typeof routes)["listPlaces"]>["places"];
interface Kept {
  readonly at: number;
  readonly places: Promise<Places>;
}
const kept = new WeakMap<Store, Kept>();

/**
 * Where somebody may sign in. It takes a question for every organisation, and anybody may ask: those who ask at the same
 * time, or soon after, are told the same.
 */
export function placesToSignIn({ store, clock }: Pick<Deps, "store" | "clock">): Promise<Places> {
  const at = Date.parse(clock());
  const before = kept.get(store);
  if (before !== undefined && Math.abs(at - before.at) < KEPT_MS) return before.places;
  const places = placesIn(store);
  kept.set(store, { at, places });
  // What failed is asked anew by the next one.
  places.catch(() => forgetPlaces(store));
  return places;
}

/** Whoever changes how people sign in makes the next one look again. */
export const forgetPlaces = (store: Store): void => {
  kept.delete(store);
};

async function placesIn(store: Store): Promise<Places> {
  const all = (await store.platform.list()).map(({ id, profile }) => ({ ...(profile as Organisation), id }));
  const towns = all.filter(({ rehearsal }) => rehearsal !== true);
  const nameOf = distinctNames(towns);
  return Promise.all(
    towns.map(async (town) => ({
      id: town.id,
      name: nameOf(town),
      oidc: (await oidcSettings(store.organisation(town.id))) !== null,
    })),
  );
}

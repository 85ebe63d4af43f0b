import type { Rule } from "@blaupause/model";
import { readRule } from "../rules/readRule.ts";
import type { Effect } from "../rules/rule.ts";
import type { Regel } from "../schema.ts";
import { feelOf } from "./feel.ts";
import { finder } from "./find.ts";
import type { Laws } from "./legalBasis.ts";
import { ruleOver } from "./ruleOver.ts";
import { everyPlace, isWithin, type Place } from "./place.ts";

/** What rules do to one place: expressions that show it, hide it, or ask for an answer. */
export interface Deeds {
  readonly show: string[];
  readonly hide: string[];
  readonly require: string[];
}
export interface Outcome {
  readonly id: string;
  readonly at: string;
  readonly translated: boolean;
  readonly why: string;
}
export interface Effects {
  readonly deeds: Map<Place, Deeds>;
  readonly rules: Rule[];
  readonly outcomes: Outcome[];
}

/** All rules of a schema, each for itself: translated as a whole, or not at all and why. */
export function effectsOf(
  schema: { readonly id: string; readonly regel: readonly Regel[] },
  places: readonly Place[],
  laws: Laws,
): Effects {
  const effects: Effects = { deeds: new Map(), rules: [], outcomes: [] };
  const names = namesOf(places);
  const needs = new Map<Place, Set<Place>>();
  const add = (regel: Regel, owner: Place | null): void => {
    const why = apply(regel, owner, { places, names, effects, needs, laws });
    const at = owner === null ? schema.id : owner.trail.join("/");
    effects.outcomes.push({ id: regel.identifikation.id, at, translated: why === "", why });
  };
  for (const regel of schema.regel) add(regel, null);
  for (const place of everyPlace(places))
    for (const regel of place.struktur.enthaelt.regel) add(regel, place);
  return effects;
}

function namesOf(places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    everyPlace(places).map(({ struktur: { enthaelt } }) => [
      enthaelt.identifikation.id,
      [enthaelt.name, enthaelt.bezeichnungEingabe ?? ""],
    ]),
  );
}

interface Context {
  readonly places: readonly Place[];
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly effects: Effects;
  /** Which places a place's visibility reads. */
  readonly needs: Map<Place, Set<Place>>;
  readonly laws: Laws;
}
/** Writes down an effect once all effects of its rule are known to work. */
type Commit = () => void;

function apply(regel: Regel, owner: Place | null, context: Context): string {
  if (regel.freitextRegel === null) return "sie hat keinen Text";
  const read = readRule(regel.freitextRegel, (id) => context.names.get(id) ?? []);
  if ("why" in read) return read.why;
  const commits: Commit[] = [];
  for (const effect of read) {
    const done =
      "target" in effect ? deed(effect, owner, context) : formRuleOf(effect, regel, owner, context);
    if (typeof done === "string") return done;
    commits.push(done);
  }
  for (const commit of commits) commit();
  return "";
}

type Deed = Extract<Effect, { target: unknown }>;
function deed(effect: Deed, owner: Place | null, context: Context): Commit | string {
  const find = finder(context.places, owner);
  const target = find(effect.target);
  if (typeof target === "string") return target;
  const when = effect.when === null ? { feel: "true" } : feelOf(effect.when, find, target);
  if (typeof when === "string") return when;
  const reads = effect.when === null ? [] : placesIn(effect.when, find);
  if (
    effect.do !== "require" &&
    reads.some((read) => isWithin(read, target) || reaches(read, target, context.needs, new Set()))
  )
    return "ihre Sichtbarkeit hinge von sich selbst ab";
  return () => {
    const deeds = context.effects.deeds.get(target) ?? { show: [], hide: [], require: [] };
    if (!deeds[effect.do].includes(when.feel)) deeds[effect.do].push(when.feel);
    context.effects.deeds.set(target, deeds);
    if (effect.do !== "require")
      context.needs.set(target, new Set([...(context.needs.get(target) ?? []), ...reads]));
  };
}

function placesIn(one: NonNullable<Deed["when"]>, find: ReturnType<typeof finder>): readonly Place[] {
  if ("of" in one) return one.of.flatMap((part) => placesIn(part, find));
  if (one.t === "land") return [];
  const place = find(one.ref);
  return typeof place === "string" ? [] : [place, ...everyPlace(place.children)];
}

/** Whether seeing `from` already depends on `to`. */
function reaches(from: Place, to: Place, needs: Context["needs"], seen: Set<Place>): boolean {
  for (let at: Place | null = from; at !== null; at = at.parent) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const next of needs.get(at) ?? []) if (reaches(next, to, needs, seen)) return true;
  }
  return false;
}

function formRuleOf(
  effect: Exclude<Effect, Deed>,
  regel: Regel,
  owner: Place | null,
  context: Context,
): Commit | string {
  const made = ruleOver(effect, finder(context.places, owner), owner);
  if (typeof made === "string") return made;
  return () => {
    const { rules } = context.effects;
    const id = `${regel.identifikation.id.toLowerCase().replace(/[^a-z0-9]/g, "")}n${rules.length + 1}`;
    rules.push({ id, effect: "error", ...made, ...context.laws.idsOf(regel.bezug) });
  };
}

import { openService, type Problem, type Service } from "@blaupause/model";
import type { Datenfeldgruppe, Stammdatenschema, Struktur } from "../schema.ts";
import { draftOf } from "./draft.ts";
import { effectsOf, type Outcome } from "./effects.ts";
import type { Making } from "./fields.ts";
import { formOf } from "./form.ts";
import { newLaws } from "./legalBasis.ts";
import { newLists } from "./lists.ts";
import { loss, type Loss } from "./loss.ts";
import { everyPlace, placesOf, type Place } from "./place.ts";

export interface Counts {
  readonly groups: number;
  readonly fields: number;
  readonly codeLists: number;
  readonly rules: number;
  readonly rulesTranslated: number;
  readonly lost: number;
  readonly simplified: number;
}
export interface Imported {
  /** A draft that opens and runs; null when the form is too large for a service, and `problems` say so. */
  readonly service: Service | null;
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  readonly losses: readonly Loss[];
  readonly rules: readonly Outcome[];
  /** The places of the schema by address of the form: what `rebuildXdf3` writes from. */
  readonly origin: ReadonlyMap<string, Struktur>;
}

/** A schema as a draft of a service, with a report of what the form does not hold. */
export function importXdf3(schema: Stammdatenschema): Imported {
  const places = placesOf(schema.identifikation.id, schema.struktur);
  const laws = newLaws();
  laws.idsOf(schema.bezug);
  const effects = effectsOf({ id: schema.identifikation.id, regel: schema.regel }, places, laws);
  const making: Making = { effects, lists: newLists(), laws, losses: [], origin: new Map() };
  const form = formOf(schema.bezeichnung ?? schema.name, places, making);
  const { codeLists } = making.lists;
  const parts = {
    ...(Object.keys(codeLists).length > 0 ? { codeLists } : {}),
    ...(laws.all.length > 0 ? { legalBasis: laws.all } : {}),
  };
  const opened = openService(
    JSON.parse(JSON.stringify(draftOf(schema, form, places, JSON.parse(JSON.stringify(parts))))),
  );
  const losses = [...once(making.losses), ...ruleLosses(effects.outcomes), ...relationLosses(schema, places)];
  return {
    service: opened.ok ? opened.service : null,
    problems: opened.ok ? [] : opened.problems,
    counts: countsOf(places, losses, effects.outcomes, Object.keys(codeLists).length),
    losses,
    rules: effects.outcomes,
    origin: new Map([...making.origin].map(([address, { struktur }]) => [address, struktur])),
  };
}

/** What is asked in two places of the form, as a page and as its list, is told once. */
const once = (losses: readonly Loss[]): readonly Loss[] => [
  ...new Map(losses.map((one) => [JSON.stringify(one), one])).values(),
];

const ruleLosses = (outcomes: readonly Outcome[]): readonly Loss[] =>
  outcomes.flatMap(({ id, at, translated, why }) => (translated ? [] : [loss("rule", id, at, why)]));

/** One line an element, not one a relation: there are thousands. */
function relationLosses(schema: Stammdatenschema, places: readonly Place[]): readonly Loss[] {
  const own = { struktur: { enthaelt: schema }, trail: [schema.identifikation.id] };
  return [own, ...everyPlace(places)].flatMap(({ struktur: { enthaelt }, trail }) =>
    enthaelt.relationen === 0
      ? []
      : [loss("relations", enthaelt.identifikation.id, trail.join("/"), String(enthaelt.relationen))],
  );
}

function countsOf(
  places: readonly Place[],
  losses: readonly Loss[],
  outcomes: readonly Outcome[],
  codeLists: number,
): Counts {
  const all = everyPlace(places).map(({ struktur }) => struktur.enthaelt);
  const groups = all.filter((one): one is Datenfeldgruppe => one.type === "gruppe").length;
  return {
    groups,
    fields: all.length - groups,
    codeLists,
    rules: outcomes.length,
    rulesTranslated: outcomes.filter(({ translated }) => translated).length,
    lost: losses.filter(({ kind }) => kind === "lost").length,
    simplified: losses.filter(({ kind }) => kind === "simplified").length,
  };
}

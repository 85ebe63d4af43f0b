import type { Effect } from "../rules/rule.ts";
import { filledFeel, type Find } from "./feel.ts";
import { FORM, inScope, type Place } from "./place.ts";

type Check = Exclude<Effect, { target: unknown }>;
export interface FormRule {
  readonly valid: string;
  readonly message: string;
  readonly at?: string[];
}

/** A rule over several questions of the form; or why it cannot be one. */
export function ruleOver(effect: Check, find: Find, owner: Place | null): FormRule | string {
  const found = (effect.do === "compare" ? [effect.left, effect.right ?? []] : effect.refs)
    .filter((ref) => ref.length > 0)
    .map(find);
  const why = found.find((one) => typeof one === "string");
  if (typeof why === "string") return why;
  const places = found.filter((one) => typeof one !== "string");
  const list = listAround(owner);
  if (places.some((place) => !inScope(place, list?.children[0] ?? null)))
    return "sie liest Einträge einer Liste von außen";
  if (list !== null && listAround(list.parent) !== null)
    return "sie gilt in einer Liste, die in einer Liste steht";
  const said = effect.do === "compare" ? compared(effect.op, places) : sayings[effect.do](places);
  return typeof said === "string"
    ? said
    : { ...said, valid: overAll(list, said.valid), ...atPlace(list ?? places[0]) };
}

const overAll = (list: Place | null, valid: string): string =>
  list === null ? valid : `every ${list.as ?? ""} in ${list.feel} satisfies (${valid})`;

function atPlace(place: Place | undefined): { readonly at?: string[] } {
  const path = place?.feel.replace(`${FORM}.`, "") ?? FORM;
  return path === FORM || path === "" ? {} : { at: [path] };
}

const listAround = (place: Place | null): Place | null =>
  place === null || place.kind === "list" ? place : listAround(place.parent);

const labelOf = ({ struktur: { enthaelt } }: Place): string =>
  `„${(enthaelt.bezeichnungEingabe ?? enthaelt.name).replaceAll("{", "{{")}“`;
const labels = (places: readonly Place[]): string => places.map(labelOf).join(", ");

interface Saying {
  readonly valid: string;
  readonly message: string;
}
const sayings: Readonly<Record<"any" | "one" | "calendar", (places: readonly Place[]) => Saying>> = {
  any: (places) => ({
    valid: places.map((place) => `(${filledFeel(place, true)})`).join(" or "),
    message: `Füllen Sie mindestens eines aus: ${labels(places)}.`,
  }),
  one: (places) => ({
    valid: places
      .map((place) => places.map((other) => `(${filledFeel(other, other === place)})`).join(" and "))
      .map((text) => `(${text})`)
      .join(" or "),
    message: `Füllen Sie genau eines aus: ${labels(places)}.`,
  }),
  calendar: (places) => ({
    valid: [
      ...places.map((place) => filledFeel(place, false)),
      `date(${places
        .toReversed()
        .map(({ feel }) => feel)
        .join(", ")}) != null`,
    ].join(" or "),
    message: "Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
  }),
};

const isDate = ({ struktur: { enthaelt }, kind }: Place): boolean =>
  kind === "field" && enthaelt.type === "feld" && enthaelt.datentyp === "date";

function compared(op: string, places: readonly Place[]): Saying | string {
  const [left, right] = places;
  if (left === undefined || !places.every(isDate)) return "sie ordnet etwas anderes als Tage";
  const other = right === undefined ? "today()" : right.feel;
  const empty = places.map((place) => filledFeel(place, false)).join(" or ");
  return {
    valid: `${empty} or ${left.feel} ${op} ${other}`,
    message: `Bitte prüfen Sie die Tage: ${labels(places)}.`,
  };
}

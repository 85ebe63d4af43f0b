import type { JsonObject } from "@blaupause/model";
import { visibleOf } from "./ask.ts";
import { filledFeel } from "./feel.ts";
import { fieldsOf, wordsOf, type Making } from "./fields.ts";
import { everyPlace, FORM, inScope, type Place } from "./place.ts";
import { escaped, shortened } from "./words.ts";

/** The application's form: pages from the groups at the top, questions, and rules that concern several of them. */
export function formOf(title: string, places: readonly Place[], making: Making): JsonObject {
  const fields = places.flatMap((place) => fieldsOf(place, making));
  const used = new Set(fields.map(({ page }) => page));
  const pages = places
    .map((place) => pageOf(place, making))
    .filter(({ id }, at, all) => used.has(id ?? "") && all.findIndex((one) => one.id === id) === at);
  const rules = [...making.effects.rules, ...choiceGroups(places)];
  return { title: shortened(escaped(title), 200), pages, fields, ...(rules.length === 0 ? {} : { rules }) };
}

function pageOf(place: Place, making: Making): JsonObject {
  if (place.kind === "field" || place.kind === "fieldList")
    return { id: place.page, title: "Weitere Angaben" };
  const { label, hint } = wordsOf(place.struktur.enthaelt, place, making);
  const visible = place.kind === "page" ? visibleOf(making.effects.deeds.get(place)) : null;
  return {
    id: place.page,
    title: shortened(label, 200),
    ...(hint === null || place.kind === "list" ? {} : { hint }),
    ...(visible === null ? {} : { visible }),
  };
}

/** A group of the kind `X` holds exactly one of its parts. */
function choiceGroups(places: readonly Place[]): JsonObject[] {
  const groups = everyPlace(places).filter(
    ({ struktur: { enthaelt } }) => enthaelt.type === "gruppe" && enthaelt.art === "X",
  );
  return groups.flatMap((group, at): JsonObject[] => {
    if (group.kind === "list" || group.children.length < 2 || !inScope(group, null)) return [];
    const only = group.children.map((one) =>
      group.children.map((other) => `(${filledFeel(other, other === one)})`).join(" and "),
    );
    const none = group.struktur.anzahl.min === 0 ? [filledFeel(group, false)] : [];
    const path = group.feel === FORM ? [] : [group.feel.slice(FORM.length + 1)];
    return [
      {
        id: `auswahl${at + 1}`,
        effect: "error",
        valid: [...only, ...none].map((one) => `(${one})`).join(" or "),
        message: "Füllen Sie hier genau eine der Möglichkeiten aus.",
        ...(path.length > 0 ? { at: path } : {}),
      },
    ];
  });
}

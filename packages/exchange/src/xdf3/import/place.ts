import type { Datenfeld, Datenfeldgruppe, Struktur } from "../schema.ts";
import { idFor } from "./names.ts";

/** Where a place of the schema stands in the form, and how expressions name it. */
export interface Place {
  readonly struktur: Struktur;
  readonly kind: "page" | "group" | "list" | "field" | "fieldList";
  readonly id: string;
  readonly address: string;
  /** The name in expressions; in a list it begins with the element's name. */
  readonly feel: string;
  readonly as: string | null;
  readonly page: string;
  readonly parent: Place | null;
  /** Ids from the schema down. */
  readonly trail: readonly string[];
  readonly children: Place[];
}

export const FORM = "antrag";

interface Spot {
  readonly parent: Place | null;
  readonly page: string;
  readonly address: string;
  readonly feel: string;
  readonly taken: Set<string>;
  /** Names of elements of lists, unique in the whole form. */
  readonly names: Set<string>;
  readonly trail: readonly string[];
}

/** Places of a whole schema. Groups at the top are pages; what stands there alone shares a page. */
export function placesOf(schemaId: string, struktur: readonly Struktur[]): readonly Place[] {
  const taken = new Set<string>();
  const names = new Set([FORM, "pruefung"]);
  const pages = new Set<string>();
  const top = { parent: null, address: `forms/${FORM}`, feel: FORM, taken, names, trail: [schemaId] };
  let loose = "";
  return struktur.map((one) => {
    const isGroup = one.enthaelt.type === "gruppe";
    if (isGroup || loose === "") {
      const page = idFor(isGroup ? nameOf(one.enthaelt) : "Angaben", pages, "seite");
      loose = isGroup ? "" : page;
      return isGroup && one.anzahl.max === 1 ? pageOf(one, { ...top, page }) : placeOf(one, { ...top, page });
    }
    return placeOf(one, { ...top, page: loose });
  });
}

function pageOf(struktur: Struktur, spot: Spot): Place {
  const { page, trail } = spot;
  const own = [...trail, struktur.enthaelt.identifikation.id];
  const place: Place = {
    struktur,
    kind: "page",
    id: page,
    address: `forms/${FORM}/pages/${page}`,
    feel: FORM,
    as: null,
    page,
    parent: null,
    trail: own,
    children: [],
  };
  for (const one of inside(struktur))
    place.children.push(placeOf(one, { ...spot, parent: place, trail: own }));
  return place;
}

const inside = ({ enthaelt }: Struktur): readonly Struktur[] =>
  enthaelt.type === "gruppe" ? enthaelt.struktur : [];

const kindOf = ({ enthaelt, anzahl }: Struktur): Place["kind"] => {
  const many = anzahl.max !== 1;
  if (enthaelt.type === "gruppe") return many ? "list" : "group";
  return many && enthaelt.feldart !== "select" && enthaelt.feldart !== "label" ? "fieldList" : "field";
};

function placeOf(struktur: Struktur, spot: Spot): Place {
  const kind = kindOf(struktur);
  const id = idFor(
    nameOf(struktur.enthaelt),
    spot.taken,
    struktur.enthaelt.type === "gruppe" ? "gruppe" : "feld",
  );
  const as = kind === "list" || kind === "fieldList" ? idFor(`ein ${id}`, spot.names, "eintrag") : null;
  const address = `${spot.address}/fields/${id}`;
  const feel = `${spot.feel}.${id}`;
  const trail = [...spot.trail, struktur.enthaelt.identifikation.id];
  const place: Place = {
    struktur,
    kind,
    id,
    address,
    feel,
    as,
    page: spot.page,
    parent: spot.parent,
    trail,
    children: [],
  };
  const within = { ...spot, parent: place, address, feel: as ?? feel, taken: new Set<string>(), trail };
  for (const one of inside(struktur)) place.children.push(placeOf(one, within));
  return place;
}

/** The shorter of the two names is the better one for an id. */
function nameOf({ bezeichnungEingabe, name }: Datenfeldgruppe | Datenfeld): string {
  const label = bezeichnungEingabe ?? name;
  return label.length <= name.length ? label : name;
}

export const everyPlace = (places: readonly Place[]): readonly Place[] =>
  places.flatMap((place) => [place, ...everyPlace(place.children)]);

const isMany = ({ kind }: Place): boolean => kind === "list" || kind === "fieldList";
const listsAbove = (place: Place | null): readonly Place[] =>
  place === null
    ? []
    : [...listsAbove(place.parent), ...(place.parent !== null && isMany(place.parent) ? [place.parent] : [])];

/** Whether an expression at `reader` can name `place`: it stands inside all lists that `place` stands in. */
export function inScope(place: Place, reader: Place | null): boolean {
  const around = new Set(listsAbove(reader));
  return listsAbove(place).every((list) => around.has(list));
}

/** Whether `place` is `other` or stands inside it. */
export const isWithin = (place: Place | null, other: Place): boolean =>
  place !== null && (place === other || isWithin(place.parent, other));

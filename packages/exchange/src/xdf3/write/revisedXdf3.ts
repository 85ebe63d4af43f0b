import type { Field, Service } from "@blaupause/model";
import { FORM } from "../import/place.ts";
import type { Datenfeld, Datenfeldgruppe, Struktur, Xdf3 } from "../schema.ts";

export interface Revised {
  readonly message: Xdf3;
  /** Addresses of questions that came from no element of the schema, and so are not written. */
  readonly left: readonly string[];
}
type Origin = ReadonlyMap<string, Struktur>;

/**
 * The message again as a service now has it: what was removed is gone, order, labels and hints are the service's.
 * What the form never held stays where it stood; everything else comes from the message.
 */
export function revisedXdf3(message: Xdf3, origin: Origin, imported: Service, service: Service): Revised {
  const [before, now] = [spotsOf(imported), spotsOf(service)];
  const addresses = new Map([...origin].map(([address, struktur]) => [struktur, address]));
  const turn = (all: readonly Struktur[]): readonly Struktur[] =>
    ordered(all, addresses, now).map((one) => revised(one, { before, now, addresses, turn }));
  const schema = { ...message.schema, struktur: turn(message.schema.struktur) };
  const left = [...now.keys()].filter((address) => !origin.has(address) && !before.has(address));
  return { message: { ...message, schema }, left };
}

interface Spot {
  readonly index: number;
  readonly label: string | null;
  readonly hint: string | null;
}
type Spots = ReadonlyMap<string, Spot>;
interface Turning {
  readonly before: Spots;
  readonly now: Spots;
  readonly addresses: ReadonlyMap<Struktur, string>;
  readonly turn: (all: readonly Struktur[]) => readonly Struktur[];
}

/** Spots in the order people meet them: page by page, and on each its questions. */
function spotsOf({ forms }: Service): Spots {
  const spots = new Map<string, Spot>();
  const { pages = [], fields = [] } = forms[FORM] ?? {};
  const on = (page: string | undefined): readonly Field[] => fields.filter((field) => field.page === page);
  for (const { id, title, hint } of pages) {
    spots.set(`forms/${FORM}/pages/${id}`, { index: spots.size, label: title, hint: hint ?? null });
    addSpots(spots, on(id), `forms/${FORM}`);
  }
  addSpots(spots, on(undefined), `forms/${FORM}`);
  return spots;
}

function addSpots(spots: Map<string, Spot>, fields: readonly Field[], above: string): void {
  for (const field of fields) {
    const address = `${above}/fields/${field.id}`;
    spots.set(address, spotOf(field, spots.size));
    if ("fields" in field) addSpots(spots, field.fields, address);
  }
}

const spotOf = (field: Field, index: number): Spot => ({
  index,
  label: "label" in field ? (field.label ?? null) : null,
  hint: "hint" in field ? (field.hint ?? null) : null,
});

/** Without what was removed; what the service has stands in its order, in the places such things had. */
function ordered(all: readonly Struktur[], addresses: Turning["addresses"], now: Spots): readonly Struktur[] {
  const spotAt = (one: Struktur): Spot | undefined => now.get(addresses.get(one) ?? "");
  const kept = all.filter((one) => addresses.get(one) === undefined || spotAt(one) !== undefined);
  const sorted = kept
    .filter((one) => spotAt(one) !== undefined)
    .toSorted((a, b) => (spotAt(a)?.index ?? 0) - (spotAt(b)?.index ?? 0));
  return kept.map((one) => (spotAt(one) === undefined ? one : (sorted.shift() ?? one)));
}

function revised(one: Struktur, turning: Turning): Struktur {
  const address = turning.addresses.get(one) ?? "";
  const words = changedWords(turning.before.get(address), turning.now.get(address));
  const enthaelt: Datenfeldgruppe | Datenfeld =
    one.enthaelt.type === "gruppe"
      ? { ...one.enthaelt, ...words, struktur: turning.turn(one.enthaelt.struktur) }
      : { ...one.enthaelt, ...words };
  return { ...one, enthaelt };
}

const plain = (text: string | null): string | null => text?.replaceAll("{{", "{") ?? null;
function changedWords(was: Spot | undefined, is: Spot | undefined) {
  if (was === undefined || is === undefined) return {};
  return {
    ...(was.label === is.label ? {} : { bezeichnungEingabe: plain(is.label) }),
    ...(was.hint === is.hint ? {} : { hilfetextEingabe: plain(is.hint) }),
  };
}

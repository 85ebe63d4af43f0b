import type { Json, JsonObject } from "@blaupause/model";
import type { Datenfeld, Datenfeldgruppe } from "../schema.ts";
import { requiredOf, visibleOf } from "./ask.ts";
import type { Effects } from "./effects.ts";
import { kindOf, type Kind } from "./kinds.ts";
import type { Laws } from "./legalBasis.ts";
import type { Lists } from "./lists.ts";
import { loss, type Loss } from "./loss.ts";
import type { Place } from "./place.ts";
import { escaped, shortened } from "./words.ts";

export interface Making {
  readonly effects: Effects;
  readonly lists: Lists;
  readonly laws: Laws;
  readonly losses: Loss[];
  /** The place of the schema that each address of the form came from. */
  readonly origin: Map<string, Place>;
}

/** The questions of a place: one, none where there is no such question here, or a page's many. */
export function fieldsOf(place: Place, making: Making): readonly JsonObject[] {
  if (place.kind === "page") {
    // A page names no law itself; the service does.
    making.laws.idsOf([...place.struktur.bezug, ...place.struktur.enthaelt.bezug]);
    making.origin.set(place.address, place);
    return place.children.flatMap((child) => fieldsOf(child, making));
  }
  if (place.kind === "field") return fieldAt(place, making, place.address, true);
  if (place.kind === "fieldList") return repeated(place, making);
  return container(place, making);
}

function container(place: Place, making: Making): readonly JsonObject[] {
  const fields = place.children.flatMap((child) => fieldsOf(child, making));
  if (fields.length === 0) return note(place, making, "nothing");
  making.origin.set(place.address, place);
  const list = place.kind === "list" ? { as: place.as ?? "", ...countOf(place, making) } : {};
  return [
    {
      ...head(place, making),
      type: place.kind === "list" ? "list" : "group",
      ...fimOf(place),
      ...list,
      fields: [...fields],
    },
  ];
}

function repeated(place: Place, making: Making): readonly JsonObject[] {
  const inner = fieldAt(place, making, `${place.address}/fields/${place.id}`, false);
  if (inner.length === 0) return [];
  making.origin.set(place.address, place);
  const own = inner.map((one) => ({ ...without(one, "page", "visible", "basis"), required: true }));
  return [
    { ...head(place, making), type: "list", as: place.as ?? "", ...countOf(place, making), fields: own },
  ];
}

const without = (one: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(one).filter(([name]) => !names.includes(name)));

function fieldAt(place: Place, making: Making, address: string, alone: boolean): readonly JsonObject[] {
  const feld = place.struktur.enthaelt;
  if (feld.type !== "feld") return [];
  const many = alone && place.struktur.anzahl.max !== 1;
  const needsList = feld.feldart === "select" && feld.datentyp !== "bool";
  const kind = kindOf(feld, many, needsList ? making.lists.idOf(feld) : "");
  if (typeof kind === "string") return note(place, making, kind);
  if (alone) making.origin.set(address, place);
  for (const [what, about] of kind.losses) note(place, making, what, about);
  noteExtras(place, feld, making);
  return [written(place, feld, kind, many, making)];
}

function note(
  place: Place,
  { losses }: Making,
  ...[what, about]: Kind["losses"][number]
): readonly JsonObject[] {
  losses.push(loss(what, place.struktur.enthaelt.identifikation.id, place.trail.join("/"), about));
  return [];
}

function noteExtras(place: Place, feld: Datenfeld, making: Making): void {
  if (feld.vorbefuellung !== null && feld.vorbefuellung !== "keine") note(place, making, "prefill");
  if (feld.inhalt !== null && feld.feldart !== "label" && feld.feldart !== "hidden")
    note(place, making, "content");
}

function written(
  place: Place,
  feld: Datenfeld,
  { type, props }: Kind,
  many: boolean,
  making: Making,
): JsonObject {
  const { label, hint, ...around } = head(place, making);
  const literal = Object.fromEntries(Object.entries(props)) as JsonObject;
  if (type === "info")
    return { ...around, type, text: escaped(feld.inhalt ?? feld.bezeichnungEingabe ?? feld.name) };
  if (type === "hidden") {
    return { ...without(around, "basis"), type, ...literal };
  }
  const count = many ? countOf(place, making) : {};
  const required = requiredOf(place, making.effects);
  const words = { label: label ?? "", ...(hint === undefined ? {} : { hint }) };
  const asked = {
    ...(required === false ? {} : { required }),
    ...(feld.feldart === "locked" ? { locked: true } : {}),
  };
  return { ...around, type, ...words, ...asked, ...fimOf(place), ...count, ...literal };
}

function head(place: Place, making: Making): JsonObject {
  const { enthaelt, bezug } = place.struktur;
  const { label, hint } = wordsOf(enthaelt, place, making);
  const visible = visibleOf(making.effects.deeds.get(place));
  return {
    id: place.id,
    ...(place.parent === null || place.parent.kind === "page" ? { page: place.page } : {}),
    label,
    ...(hint === null ? {} : { hint }),
    ...(visible === null ? {} : { visible }),
    ...making.laws.idsOf([...bezug, ...enthaelt.bezug]),
  };
}

export function wordsOf(
  one: Datenfeldgruppe | Datenfeld,
  place: Place,
  making: Making,
): { label: string; hint: string | null } {
  const words = one.bezeichnungEingabe ?? one.name;
  const help = one.hilfetextEingabe;
  if (one.hilfetextAusgabe !== null || (one.bezeichnungAusgabe ?? words) !== words)
    note(place, making, "output");
  if (escaped(words).length > 300 || escaped(help ?? "").length > 2000) note(place, making, "words");
  return {
    label: shortened(escaped(words), 300),
    hint: help === null ? null : shortened(escaped(help), 2000),
  };
}

const FIM = /^[FG][0-9]{11}$/;
function fimOf({ struktur: { enthaelt } }: Place): JsonObject {
  const { id, version } = enthaelt.identifikation;
  return FIM.test(id) ? { fim: { id, version: shortened(version ?? "", 20) } } : {};
}

function countOf(place: Place, { effects }: Making): JsonObject {
  const { min, max } = place.struktur.anzahl;
  const required = requiredOf(place, effects);
  const least = min === 0 ? 1 : min;
  const fewest: Record<string, Json> =
    required === true
      ? { min: least }
      : required === false
        ? {}
        : { min: { feel: `if ${required} then ${least} else 0` } };
  return { ...fewest, ...(max === null ? {} : { max }) };
}

import type { Tag } from "../../xml/write.ts";
import type { Bezug, Identifikation, Stichwort } from "../schema.ts";

const PREFIX = "xdf";
export const named = (name: string, content: Tag["content"], attributes: Tag["attributes"] = {}): Tag => ({
  name: `${PREFIX}:${name}`,
  content,
  attributes,
});

export const text = (name: string, value: string | null): Tag | null =>
  value === null ? null : named(name, value);

// Code lists that the standard fixes for its own elements, with the versions the portal writes.
const lists: Readonly<Record<string, readonly [uri: string, version: string]>> = {
  freigabestatus: ["urn:xoev-de:xprozess:codeliste:status", "2022-07-12"],
  schemaelementart: ["urn:xoev-de:fim:codeliste:xdatenfelder.schemaelementart", "1.0"],
  art: ["urn:xoev-de:fim:codeliste:xdatenfelder.gruppenart", "1.0"],
  feldart: ["urn:xoev-de:fim:codeliste:xdatenfelder.feldart", "2.0"],
  datentyp: ["urn:xoev-de:fim:codeliste:xdatenfelder.datentyp", "2.0"],
  vorbefuellung: ["urn:xoev-de:fim:codeliste:xdatenfelder.vorbefuellung", "1.0"],
  typ: ["urn:xoev-de:fim:codeliste:xdatenfelder.regeltyp", "1.0"],
  ableitungsmodifikationenStruktur: [
    "urn:xoev-de:fim:codeliste:xdatenfelder.ableitungsmodifikationenStruktur",
    "1.0",
  ],
  ableitungsmodifikationenRepraesentation: [
    "urn:xoev-de:fim:codeliste:xdatenfelder.ableitungsmodifikationenRepraesentation",
    "1.0",
  ],
};

/** A code stands in an element without namespace, as XÖV has it. */
export function code(name: string, value: string | null): Tag | null {
  if (value === null) return null;
  const [listURI = null, listVersionID = null] = lists[name] ?? [];
  return named(name, [{ name: "code", content: value }], { listURI, listVersionID });
}

export const identifikation = ({ id, version }: Identifikation): Tag =>
  named("identifikation", [named("id", id), text("version", version)]);

export const bezug = (all: readonly Bezug[]): readonly Tag[] =>
  all.map((one) => named("bezug", one.text, { link: one.link }));

export const stichwort = (all: readonly Stichwort[]): readonly Tag[] =>
  all.map((one) => named("stichwort", one.text, { uri: one.uri }));

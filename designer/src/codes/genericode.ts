import type { CodeTable } from "./table.ts";

// Genericode 1.0 (OASIS, 31 January 2023): ColumnSet names the columns and the key, each Row has a Value by column.

const NAME = /^(name|bezeichnung|beschreibung|label|text|titel|description)$/i;

export function genericodeTable(text: string): CodeTable {
  const bare = text.replaceAll(/<!--[\s\S]*?-->/g, "");
  const columns = all(bare, "Column").map(({ inner, attributes }) => ({
    id: attribute(attributes, "Id"),
    title: first(inner, "LongName") || first(inner, "ShortName") || attribute(attributes, "Id"),
  }));
  const ids = columns.map(({ id }) => id);
  const key = attribute(all(first(bare, "Key", true), "ColumnRef")[0]?.attributes ?? "", "Ref");
  const code = Math.max(0, ids.indexOf(key));
  const rows = all(bare, "Row").map(({ inner }) => rowOf(inner, ids));
  const isFilled = (index: number): boolean => rows.every((row) => (row[index] ?? "") !== "");
  const named = columns.findIndex(
    ({ id, title }, index) => index !== code && (NAME.test(id) || NAME.test(title)) && isFilled(index),
  );
  const filled = ids.findIndex((_, index) => index !== code && isFilled(index));
  const name = [named, filled, code].find((index) => index >= 0) ?? code;
  return { columns: columns.map(({ title }) => title), rows, code, name, ...identityOf(bare) };
}

/** A value without a column of its own stands in the one behind the value before it (section 4.2.5). */
function rowOf(row: string, ids: readonly string[]): readonly string[] {
  const cells = ids.map(() => "");
  let at = -1;
  for (const { inner, attributes } of all(row, "Value")) {
    const named = ids.indexOf(attribute(attributes, "ColumnRef"));
    at = named < 0 ? at + 1 : named;
    cells[at] = first(inner, "SimpleValue");
  }
  return cells;
}

function identityOf(text: string): Pick<CodeTable, "title" | "source" | "version"> {
  const identity = first(text, "Identification", true);
  const said = {
    title: first(identity, "LongName") || first(identity, "ShortName"),
    source: first(identity, "CanonicalVersionUri") || first(identity, "CanonicalUri"),
    version: first(identity, "Version"),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

interface Found {
  readonly attributes: string;
  readonly inner: string;
}

/** Elements of a name, whatever prefix stands before it; none of these stands inside its like. */
const all = (text: string, name: string): readonly Found[] =>
  [
    ...text.matchAll(
      new RegExp(`<(?:[\\w-]+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:[\\w-]+:)?${name}\\s*>)`, "g"),
    ),
  ].map(([, attributes = "", inner = ""]) => ({ attributes, inner }));

const first = (text: string, name: string, isRaw = false): string => {
  const inner = all(text, name)[0]?.inner ?? "";
  return isRaw ? inner : plain(inner.trim());
};
const attribute = (attributes: string, name: string): string =>
  plain(new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "");

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string): string =>
  text
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
      inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    )
    .replaceAll(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
      const point = Number.parseInt(digits, hex === "" ? 10 : 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);

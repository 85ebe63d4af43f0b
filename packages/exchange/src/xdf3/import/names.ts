import { isReservedName } from "@blaupause/feel";

const letters: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};
const LONGEST = 32;

/** An id that says what the German name says, and that nobody in `taken` has yet. */
export function idFor(name: string, taken: Set<string>, fallback: string): string {
  const base = camel(name) || fallback;
  let id = base;
  for (let n = 2; taken.has(id) || isReservedName(id); n += 1) id = `${base}${n}`;
  taken.add(id);
  return id;
}

function camel(name: string): string {
  const plain = name
    .replace(/\([^)]*\)/g, " ")
    .replace(/[äöüßÄÖÜ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim();
  let id = "";
  for (const word of plain.split(" ")) {
    const next =
      id === "" ? word.toLowerCase() : `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
    if (id.length + next.length > LONGEST) break;
    id += next;
  }
  return /^[a-z]/.test(id) ? id : "";
}

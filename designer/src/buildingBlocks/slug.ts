const SPELLED: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** A title as part of an address: „Osterfeuer anzeigen“ → `osterfeuer-anzeigen`. */
export const slugOf = (title: string): string =>
  plain(title).replaceAll(" ", "-").slice(0, 60).replace(/-$/, "");

/** A label as an id that nobody else among `taken` has: „Wann findet es statt?“ → `wannFindetEsStatt`. */
export function idOf(label: string, taken: ReadonlySet<string>, fallback = "neu"): string {
  const words = plain(label).split(" ").slice(0, 4);
  const joined = words.map((word, index) =>
    index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  const base = /^[a-z]/.test(joined.join("")) ? joined.join("").slice(0, 36) : fallback;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count += 1) if (!taken.has(`${base}${count}`)) return `${base}${count}`;
}

import { folded } from "@blaupause/ui";
import type { Library } from "../designer.ts";
import type { Say } from "../words/words.ts";

type Template = Library["templates"][number];

/** Templates in which every word that is sought stands somewhere: title, what it is about, keys, whom it is for, who may offer it. */
export function matching(templates: readonly Template[], sought: string, say: Say): readonly Template[] {
  const words = folded(sought)
    .split(/\s+/)
    .filter((word) => word !== "");
  return templates.filter((one) => {
    const all = folded(
      [
        one.title,
        one.summary,
        one.publisher,
        ...one.leika,
        ...one.audience.flatMap((who) => calledAs(who, say)),
        ...one.levels.flatMap((level) => [say(`frame.level.${level}`), alsoCalled[level]]),
      ].join(" "),
    );
    return words.every((word) => all.includes(word));
  });
}

/** Whatever the product itself or people call them, in both languages: nobody knows which word the search knows. */
const alsoCalled = {
  citizens: "Privatpersonen Bürgerinnen und Bürger Einwohner private persons citizens people residents",
  companies: "Unternehmen Firmen Firma Betriebe companies company businesses firms",
  gemeinde: "Gemeinden Kommunen Städte municipalities municipality towns",
  kreisfrei: "kreisfreie Städte Großstädte Kommunen independent cities city municipalities municipality",
  kreis: "Landkreise Kreise Kommunen districts counties county",
  land: "Länder Bundesländer Landesbehörden states",
  bund: "Bund Bundesbehörden federation federal",
} as const;

function calledAs(who: string, say: Say): readonly string[] {
  const audience = who === "companies" ? who : "citizens";
  return [say(`start.for.${audience}`), say(`frame.audience.${audience}`), alsoCalled[audience]];
}

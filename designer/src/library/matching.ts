import type { Library } from "../designer.ts";
import type { Say } from "../words/words.ts";

type Template = Library["templates"][number];

/** Templates in which every word that is sought stands somewhere: title, what it is about, keys, whom it is for, who may offer it. */
export function matching(templates: readonly Template[], sought: string, say: Say): readonly Template[] {
  const words = plain(sought)
    .split(/\s+/)
    .filter((word) => word !== "");
  return templates.filter((one) => {
    const all = plain(
      [
        one.title,
        one.summary,
        one.publisher,
        ...one.leika,
        ...one.audience.map((who) => audienceWord(who, say)),
        ...one.levels.map((level) => say(`frame.level.${level}`)),
      ].join(" "),
    );
    return words.every((word) => all.includes(word));
  });
}

/** Umlauts and accents do not decide: „hundesteür“ is nobody's word, „strasse“ is. */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "");

const audienceWord = (who: string, say: Say): string =>
  who === "companies" ? say("start.for.companies") : say("start.for.citizens");

import type { Say } from "../words/words.ts";
import type { NotPasted } from "./paste.ts";

/** Why nothing was pasted; of a cell where it stands, what stands there and what is wrong with it. */
export function pasteWords(pasted: NotPasted, say: Say): string {
  if (pasted.reason === "empty") return say("decisions.paste.empty");
  if (pasted.reason !== "cell") {
    const { found, wanted } = pasted;
    return say(`decisions.paste.${pasted.reason}`, { found, wanted });
  }
  const { row, column, text, why } = pasted;
  const key = text === "" ? "decisions.paste.empty-cell" : "decisions.paste.cell";
  return say(key, { row, column, text, why: say(`typed.${why}`) });
}

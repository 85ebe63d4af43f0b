import type { Condition, Effect, Ref } from "./rule.ts";
import type { Token } from "./tokens.ts";

type Deed = "show" | "hide" | "require";
interface Chunk {
  readonly refs: readonly Ref[];
  readonly words: ReadonlySet<string>;
}

const verbs = new Set(
  "aktiviere zeige blende deaktiviere mache muss müssen darf dürfen ist sind verstecke".split(" "),
);
const known = new Set(
  [
    ...verbs,
    ..."an aus ein nicht leer befüllt ausgefüllt angegeben sein werden als zu einer einem eine pflicht".split(
      " ",
    ),
  ]
    .concat(
      "pflichtangabe pflichtfeld pflichtfelder verpflichtend sie es diese dieses anzuzeigen auszublenden".split(
        " ",
      ),
    )
    .concat("einzublenden angezeigt ausgeblendet eingeblendet dann so hinzu".split(" ")),
);

/** What follows when a condition holds: „aktiviere A, B und deaktiviere C“. Null where a word is not understood. */
export function readConsequence(tokens: readonly Token[], when: Condition | null): readonly Effect[] | null {
  const chunks = chunksOf(tokens);
  if (chunks === null) return null;
  let before: readonly Ref[] = [];
  const effects: Effect[] = [];
  for (const chunk of chunks) {
    const deeds = deedsOf(chunk.words);
    const targets = chunk.refs.length > 0 ? chunk.refs : before;
    if (deeds.length === 0 || targets.length === 0) return null;
    before = targets;
    for (const target of targets) for (const deed of deeds) effects.push({ do: deed, target, when });
  }
  return effects.length === 0 ? null : effects;
}

function chunksOf(tokens: readonly Token[]): readonly Chunk[] | null {
  const chunks: { refs: Ref[]; words: Set<string> }[] = [];
  let waiting: Ref[] = [];
  for (const piece of piecesOf(tokens)) {
    const refs = piece.flatMap((one) => (one.t === "ref" ? [one.path] : []));
    const words = piece.flatMap((one) => (one.t === "word" ? [one.word] : []));
    if (piece.some((one) => one.t === "op" || one.t === "value") || words.some((word) => !known.has(word)))
      return null;
    const last = chunks.at(-1);
    if (words.some((word) => verbs.has(word))) {
      chunks.push({ refs: [...waiting, ...refs], words: new Set(words) });
      waiting = [];
    } else if (last === undefined) waiting.push(...refs);
    else if (words.includes("nicht") && last.words.has("an")) return null;
    else {
      last.refs.push(...refs);
      for (const word of words) last.words.add(word);
    }
  }
  return waiting.length > 0 ? null : chunks;
}

/** Cut at commas and „und“; a name in brackets is none of our words. */
function piecesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    const cuts =
      (token.t === "mark" && token.mark !== ".") ||
      (token.t === "word" && ["und", "sowie", "oder"].includes(token.word));
    if (cuts) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

const has = (words: ReadonlySet<string>, ...some: readonly string[]): boolean =>
  some.some((one) => words.has(one));
function deedsOf(words: ReadonlySet<string>): readonly Deed[] {
  const no = words.has("nicht");
  const must = has(words, "pflicht", "pflichtangabe", "pflichtfeld", "pflichtfelder", "verpflichtend");
  const filled = has(words, "befüllt", "ausgefüllt", "angegeben");
  if (has(words, "deaktiviere", "verstecke", "auszublenden", "ausgeblendet")) return no ? [] : ["hide"];
  if (words.has("blende"))
    return words.has("aus") === words.has("ein") ? [] : [words.has("aus") ? "hide" : "show"];
  if (has(words, "aktiviere", "zeige", "anzuzeigen", "einzublenden", "angezeigt", "eingeblendet"))
    return no ? ["hide"] : must ? ["show", "require"] : ["show"];
  if (must) return no ? [] : ["require"];
  if (has(words, "muss", "müssen")) return filled && !no ? ["require"] : [];
  if (!has(words, "darf", "dürfen") || !no) return [];
  if (words.has("leer")) return ["require"];
  return filled ? ["hide"] : [];
}

import { newMemory, readCondition, type Memory } from "./condition.ts";
import { readConsequence } from "./consequence.ts";
import { readDates } from "./dates.ts";
import { inLand, scopedTo } from "./land.ts";
import { readerOf } from "./reader.ts";
import { not, type Condition, type Effect, type Ref } from "./rule.ts";
import { tokensOf, type Token } from "./tokens.ts";

export type ReadRule = readonly Effect[] | { readonly why: string };

/**
 * A rule of German free text as effects. It is all or nothing: a rule of which one word is not understood stays
 * untranslated, for half a rule is a wrong one.
 */
export function readRule(text: string, namesOf: (id: string) => readonly string[]): ReadRule {
  const calendar = calendarOf(text, namesOf);
  if (calendar !== null) return calendar;
  const tokens = tokensOf(text, namesOf);
  if (tokens === null) return { why: "Anführungszeichen oder Zeichen passen nicht zusammen" };
  const effects: Effect[] = [];
  const memory = newMemory();
  let land: Condition | null = null;
  for (const sentence of sentencesOf(tokens)) {
    const scoped = scopedTo(sentence, land);
    if (scoped === null) return { why: "das Land ist nicht erkannt" };
    ({ land } = scoped);
    const said = readSentence(scoped.tokens, memory);
    const read = said === null ? null : inLand(said, land);
    if (read === null) return { why: "der Satzbau ist nicht erkannt" };
    effects.push(...read);
  }
  if (effects.length === 0) return { why: "sie hat keinen Text" };
  return contradicts(effects) ? { why: "sie widerspricht sich selbst" } : effects;
}

/** Day, month and year that must make a day: the harmonised rule on dates in three parts. */
function calendarOf(text: string, namesOf: (id: string) => readonly string[]): readonly Effect[] | null {
  if (!/kalenderdatums?/i.test(text) || !/validität|gültig/i.test(text)) return null;
  const refs = (tokensOf(text.split(/[.]\s/)[0] ?? "", namesOf) ?? []).flatMap((one) =>
    one.t === "ref" ? [one.path] : [],
  );
  return refs.length === 3 ? [{ do: "calendar", refs }] : null;
}

const starts = ["wenn", "falls", "sofern", "bei"];
const isStart = (token: Token | undefined): boolean => token?.t === "word" && starts.includes(token.word);

/** Sentences, and inside them each „wenn“ that follows a comma and a consequence. */
function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const isEnd = token.t === "mark" && token.mark === ".";
    const last = sentences.at(-1) ?? [];
    const isNext = isStart(token) && last.some((one) => isStart(one));
    if (isNext && at > 0) sentences.push([token]);
    else if (isEnd) sentences.push([]);
    else last.push(token);
  }
  return sentences.filter((one) => one.some(({ t }) => t !== "mark"));
}

const readSentence = (tokens: readonly Token[], memory: Memory): readonly Effect[] | null =>
  readGeneral(tokens) ?? readDates(tokens) ?? readConditional(tokens, memory);

/** „Mindestens eines von …“ and „entweder … oder …“. */
function readGeneral(tokens: readonly Token[]): readonly Effect[] | null {
  const words = new Set(tokens.flatMap((one) => (one.t === "word" ? [one.word] : [])));
  const refs = tokens.flatMap((one): Ref[] => (one.t === "ref" ? [one.path] : []));
  const must =
    (words.has("muss") || words.has("müssen")) &&
    ["befüllt", "ausgefüllt", "angegeben"].some((one) => words.has(one));
  if (!must || words.has("nicht") || starts.some((one) => words.has(one)) || refs.length < 2) return null;
  if (words.has("mindestens")) return [{ do: "any", refs }];
  return words.has("entweder") && words.has("oder") ? [{ do: "one", refs }] : null;
}

function readConditional(tokens: readonly Token[], memory: Memory): readonly Effect[] | null {
  if (!isStart(tokens[0])) return readTrailing(tokens);
  const reader = readerOf(tokens);
  reader.take();
  const when = readCondition(reader, memory);
  if (when === null) return null;
  while (reader.mark(",", ":") || reader.word("dann", "so", "ist", "sind"));
  const rest: Token[] = [];
  for (let token = reader.take(); token !== undefined; token = reader.take()) rest.push(token);
  return withElse(rest, when);
}

/** „F1 ist ein Pflichtfeld, wenn …“ */
function readTrailing(tokens: readonly Token[]): readonly Effect[] | null {
  const at = tokens.findIndex(isStart);
  if (at <= 0) return null;
  const reader = readerOf(tokens.slice(at + 1));
  const when = readCondition(reader);
  return when === null || reader.peek() !== undefined ? null : readConsequence(tokens.slice(0, at), when);
}

const otherwise = ["sonst", "ansonsten", "andernfalls"];
function withElse(tokens: readonly Token[], when: Condition): readonly Effect[] | null {
  const at = tokens.findIndex((one) => one.t === "word" && otherwise.includes(one.word));
  if (at < 0) return readConsequence(tokens, when);
  const first = readConsequence(tokens.slice(0, at), when);
  if (first === null) return null;
  const rest = tokens.slice(at + 1).filter(({ t }) => t !== "mark");
  const [only] = rest;
  if (rest.length === 1 && only?.t === "word" && only.word === "nicht")
    return [
      ...first,
      ...first.flatMap((one): Effect[] =>
        one.do === "show" ? [{ ...one, do: "hide", when: not(when) }] : [],
      ),
    ];
  const second = readConsequence(rest, not(when));
  return second === null ? null : [...first, ...second];
}

/** Shown and hidden by the same answer: „Ja zeigt“ beside „alles außer Nein blendet aus“. */
function contradicts(effects: readonly Effect[]): boolean {
  const shows = effects.flatMap((one) => (one.do === "show" || one.do === "require" ? [one] : []));
  const hides = effects.flatMap((one) => (one.do === "hide" ? [one] : []));
  return shows.some((show) =>
    hides.some((hide) => hide.target.join() === show.target.join() && overlap(show.when, hide.when)),
  );
}

function overlap(show: Condition | null, hide: Condition | null): boolean {
  if (show?.t !== "is" || hide?.t !== "is" || show.ref.join() !== hide.ref.join() || show.op !== "=")
    return false;
  if (hide.op === "=") return hide.value === show.value;
  return hide.op === "!=" && hide.value !== show.value;
}

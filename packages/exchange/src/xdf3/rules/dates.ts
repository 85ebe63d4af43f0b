import type { Effect, Ref } from "./rule.ts";
import type { Op, Token } from "./tokens.ts";

const known = new Set(
  "darf dürfen muss müssen nicht in zukunft vergangenheit vor nach liegen sein datum zeitlich".split(" "),
);

/** „A darf nicht in der Zukunft liegen“, „B muss nach A liegen“. */
export function readDates(tokens: readonly Token[]): readonly Effect[] | null {
  const words = tokens.flatMap((one) => (one.t === "word" ? [one.word] : []));
  const refs = tokens.flatMap((one): Ref[] => (one.t === "ref" ? [one.path] : []));
  const [left, right] = refs;
  const isOther =
    tokens.some((one) => one.t === "op" || one.t === "value") || words.some((word) => !known.has(word));
  if (left === undefined || isOther || !words.includes("liegen")) return null;
  const op = opOf(words);
  if (op === null || refs.length > 2) return null;
  const byToday = words.includes("zukunft") || words.includes("vergangenheit");
  return byToday === (right === undefined) ? [{ do: "compare", left, op, right: right ?? null }] : null;
}

function opOf(words: readonly string[]): Op | null {
  const later = words.includes("zukunft") || words.includes("nach");
  const earlier = words.includes("vergangenheit") || words.includes("vor");
  if (later === earlier) return null;
  if (words.includes("nicht")) return later ? "<=" : ">=";
  return later ? ">" : "<";
}

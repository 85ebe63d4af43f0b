/** A piece of a rule written in German. Names beside an id are gone: the id says it all. */
export type Token =
  | { readonly t: "ref"; readonly path: readonly string[] }
  | { readonly t: "value"; readonly text: string }
  | { readonly t: "op"; readonly op: Op }
  | { readonly t: "word"; readonly word: string }
  | { readonly t: "mark"; readonly mark: string };
export type Op = "=" | "!=" | "<" | "<=" | ">" | ">=";

const ops: Readonly<Record<string, Op>> = {
  "===": "=",
  "==": "=",
  "=": "=",
  "!==": "!=",
  "!=": "!=",
  "<>": "!=",
  "≠": "!=",
  "<=": "<=",
  ">=": ">=",
  "≤": "<=",
  "≥": ">=",
  "<": "<",
  ">": ">",
};
const fillers = new Set(
  "das die der den dem des feld felder feldes feldern datenfeld datenfelder datenfeldes datenfeldern datenfeldgruppe datenfeldgruppen feldgruppe feldgruppen gruppe wert bitte auch jeweils folgenden folgende folgendes".split(
    " ",
  ),
);

const REF = /^[FG][0-9]{8,11}(?:\s*\.\s*[FG][0-9]{8,11})*/;
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|[„“]([^“”"]*)[“”"]|»([^«]*)«|‚([^‘’]*)[‘’])/;
const OP = /^(?:===|!==|==|<>|!=|<=|>=|[=≠≤≥<>])/;
const WORD = /^[\p{L}][\p{L}\-/]*/u;
const NUMBER = /^[0-9]+(?:[.,][0-9]+)?(?![0-9])/;

/** The tokens of a rule, or null where quotation marks do not fit or a sign is unknown. */
export function tokensOf(rule: string, namesOf: (id: string) => readonly string[]): readonly Token[] | null {
  const tokens: Token[] = [];
  let rest = rule.replace(/\s+/g, " ").trim();
  while (rest !== "") {
    const [token, length] = next(rest, namesOf) ?? [undefined, 0];
    if (length === 0) return null;
    if (token !== undefined && token !== null) tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

type Next = readonly [Token | null, number];
function next(rest: string, namesOf: (id: string) => readonly string[]): Next | null {
  const ref = REF.exec(rest)?.[0];
  if (ref !== undefined) {
    const path = ref.split(".").map((one) => one.trim());
    return [{ t: "ref", path }, ref.length + nameLength(rest.slice(ref.length), namesOf(path.at(-1) ?? ""))];
  }
  const quoted = QUOTED.exec(rest);
  if (quoted !== null)
    return [
      { t: "value", text: (quoted.slice(1).find((one) => one !== undefined) ?? "").trim() },
      quoted[0].length,
    ];
  const op = OP.exec(rest)?.[0];
  if (op !== undefined) return [{ t: "op", op: ops[op] ?? "=" }, op.length];
  return wordAt(rest);
}

function wordAt(rest: string): Next | null {
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) {
    const lower = word.toLowerCase();
    return [fillers.has(lower) ? null : { t: "word", word: lower }, word.length];
  }
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return [{ t: "value", text: number }, number.length];
  return /^[.,;:()]/.test(rest) ? [{ t: "mark", mark: rest.slice(0, 1) }, 1] : null;
}

/** How much after an id is its name: in quotation marks, or word for word as the schema has it. */
function nameLength(rest: string, names: readonly string[]): number {
  const gap = rest.length - rest.trimStart().length;
  const after = rest.slice(gap);
  const quoted = QUOTED.exec(after)?.[0];
  if (quoted !== undefined) return gap + quoted.length;
  const lower = after.toLowerCase();
  const name = names
    .map((one) => one.replace(/\s+/g, " ").trim())
    .toSorted((a, b) => b.length - a.length)
    .find(
      (one) =>
        one !== "" && lower.startsWith(one.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(after.slice(one.length)),
    );
  return gap + (name?.length ?? bareName(after));
}

const BEFORE_OP = /^[\p{L}\p{N} ()/:,-]{1,120}?(?= ?(?:===|!==|==|<>|!=|[=≠]))/u;
const NOUNS = /^(?:(?:\([^)]*\)|(?!(?:UND|ODER|DANN|WENN|SONST)(?!\p{L}))\p{Lu}[\p{L}/:-]*) ?)+/u;
const SAYS = /[FG][0-9]{8}|(?:^|[ ,])(?:wenn|dann|und|oder|nicht|bei)(?:[ ,]|$)/i;

/** A name that is written another way than the schema has it: what stands before a comparison, or nouns. */
function bareName(after: string): number {
  const before = BEFORE_OP.exec(after)?.[0] ?? "";
  return before !== "" && !SAYS.test(before) ? before.length : (NOUNS.exec(after)?.[0].trimEnd().length ?? 0);
}

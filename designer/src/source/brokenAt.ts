const TOKEN =
  // JSON allows no control characters in a text.
  // oxlint-disable-next-line no-control-regex
  /(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
const SPACE = /[ \t\n\r]*/y;

/** What may come next; `…OrEnd` right behind an opening bracket. */
type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "comma" | "nothing";

/** Where a text stops being JSON; null where it is. Browsers say it each in words of their own, or not at all. */
export function brokenAt(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = skipped(text, 0); ; at = skipped(text, TOKEN.lastIndex)) {
    if (at === text.length) return expected === "nothing" ? null : at;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next: Expected | null = found === null ? null : follows(expected, found, open);
    if (next === null) return at;
    expected = next;
  }
}

function skipped(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

/** What is expected behind a token; null where it may not stand here. */
function follows(
  expected: Expected,
  [, sign, string]: RegExpExecArray,
  open: ("{" | "[")[],
): Expected | null {
  const behind = (): Expected => (open.length === 0 ? "nothing" : "comma");
  const isValue = expected === "value" || expected === "valueOrEnd";
  if (sign === undefined) {
    if (isValue) return behind();
    return string !== undefined && (expected === "key" || expected === "keyOrEnd") ? "colon" : null;
  }
  if (sign === "{" || sign === "[") {
    if (!isValue) return null;
    open.push(sign);
    return sign === "{" ? "keyOrEnd" : "valueOrEnd";
  }
  if (sign === ":") return expected === "colon" ? "value" : null;
  const around = open.at(-1);
  if (sign === ",") return expected === "comma" ? (around === "{" ? "key" : "value") : null;
  const isEmpty = expected === (sign === "}" ? "keyOrEnd" : "valueOrEnd");
  if (around !== (sign === "}" ? "{" : "[") || !(isEmpty || expected === "comma")) return null;
  open.pop();
  return behind();
}

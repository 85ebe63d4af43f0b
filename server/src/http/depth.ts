/** Deepest JSON we read: a service may have 64 levels and stands two levels down in what brings it. */
const DEEPEST = 80;

/**
 * Is this JSON nested deeper than anything of ours? Counted on the text, before it is parsed: whatever walks the value
 * afterwards may do so by recursion.
 */
export function isTooDeep(text: string): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inText && char === "\\") at += 1;
    else if (char === '"') inText = !inText;
    else if (!inText && (char === "{" || char === "[")) depth += 1;
    else if (!inText && (char === "}" || char === "]")) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

import { errorAt, type Problem } from "../problem.ts";

/** Largest Service we open: a form of 1 000 questions is about 400 KB. */
export const LIMITS = { characters: 4_000_000, depth: 64, values: 200_000 } as const;

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Refuses, before anything else looks at it, what could exhaust or confuse us. Walks without recursion. */
export function withinLimits(value: unknown): Problem | undefined {
  const open: [unknown, number][] = [[value, 0]];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, depth] = next;
    seen += 1;
    if (seen > LIMITS.values) return errorAt("too-large", "", undefined, { values: LIMITS.values });
    if (typeof current !== "object" || current === null) continue;
    if (depth >= LIMITS.depth) return errorAt("too-deep", "", undefined, { depth: LIMITS.depth });
    const forbidden = Array.isArray(current) ? undefined : Object.keys(current).find((k) => FORBIDDEN.has(k));
    if (forbidden !== undefined) return errorAt("forbidden-key", "", forbidden);
    for (const child of Object.values(current)) open.push([child, depth + 1]);
  }
  return undefined;
}

import type { Library } from "../designer.ts";
import type { Say } from "../words/words.ts";

type Used = Pick<Library["templates"][number], "usedBy" | "users">;
/** So many stand beside „weitere“; a single one more is named instead of counted. */
const NAMED = 3;

/** Who uses a template: by name, and how many more. */
export function usedWords({ usedBy, users }: Used, say: Say): string {
  const [first, ...others] = users;
  if (first === undefined) return say("start.used.none");
  if (usedBy > users.length || users.length > NAMED + 1)
    return say("start.used.more", { names: users.slice(0, NAMED).join(", "), count: usedBy - NAMED });
  const last = others.at(-1);
  if (last === undefined) return say("start.used.one", { name: first });
  return say("start.used", { names: users.slice(0, -1).join(", "), last });
}

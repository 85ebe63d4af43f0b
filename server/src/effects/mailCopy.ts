import type { Deps } from "../deps.ts";
import { Away } from "../outbound/away.ts";
import { apart } from "../retention/apart.ts";
import type { Mail } from "../store/index.ts";

/** So often a copy is tried before the case goes on without it. */
const MOST_TRIES = 6;
/** Of so many it is remembered; the oldest mail leaves once more then, as after a crash. */
const REMEMBERED = 1000;

interface Owed {
  /** What has left, letter by letter: another text under the same id has not. */
  readonly text: string;
  readonly tries: number;
}
/** Mails that have left and of which no copy could be kept yet. */
const owedTo = new WeakMap<Deps["store"], Map<string, Owed>>();

function owedIn({ store }: Deps): Map<string, Owed> {
  const known = owedTo.get(store) ?? new Map<string, Owed>();
  owedTo.set(store, known);
  return known;
}

/**
 * Lets a mail leave and keeps its copy in the file. Throws where that cannot be kept: whoever tries again then sends
 * nothing again. After so many tries the case goes on without, as it has left; the log says that the copy is missing.
 */
export async function leaveAndKeep(
  deps: Deps,
  { id, content }: Mail,
  act: { readonly leave: () => Promise<void>; readonly keep: () => Promise<unknown> },
): Promise<void> {
  const owed = owedIn(deps);
  const text = JSON.stringify(content);
  const before = owed.get(id);
  const tries = before?.text === text ? before.tries : 0;
  if (tries === 0) await act.leave();
  remember(owed, id, { text, tries: tries + 1 });
  const keep = (): Promise<unknown> => act.keep().catch(isAway);
  await (tries + 1 < MOST_TRIES ? keep() : apart(deps, "mail-copy", act.keep));
  owed.delete(id);
}

/** That the mail did not leave is not said of it, however often that happens. */
function isAway(cause: unknown): never {
  throw new Away("the copy of a mail could not be kept", { cause });
}

function remember(owed: Map<string, Owed>, id: string, one: Owed): void {
  const [oldest] = owed.keys();
  if (owed.size >= REMEMBERED && oldest !== undefined && !owed.has(id)) owed.delete(oldest);
  owed.set(id, one);
}

import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { emailKey } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Tries at a door since the last right one, whether anybody has the address: what is locked tells nobody who is here. */
interface Tries {
  readonly failed: number;
  readonly lockedUntil: string | null;
}
/**
 * Where somebody tries: with an address, from anywhere; or from a browser its owner has signed in with before, which
 * counts for itself. So nobody outside locks her out of that one.
 */
export interface Door {
  readonly email: string;
  readonly browser: string | null;
}

/**
 * Of somebody who is signed in and says her password once more, wherever she is signed in. Nobody outside tries there, so
 * nobody outside keeps her from changing it; and signing in anew is no way to a door of its own.
 */
export const signedInDoor = (person: string): Door => ({ email: person, browser: "signed-in" });

/** So many wrong tries lock a door, each further one for twice as long; never so long that a day of work is lost. */
const MOST = 5;
const LONGEST_MINUTES = 15;
const LINE_EVERY = (24 * 60) / LONGEST_MINUTES;
/** Then nothing of it counts any more. */
const QUIET_HOURS = 2;
/** Others may try at the same moment; each of them counts. */
const ROUNDS = 50;
const KIND = "sign-in-tries";
const MINUTE_MS = 60_000;
const NONE: Tries = { failed: 0, lockedUntil: null };

const idOf = ({ email, browser }: Door): string =>
  createHash("sha256")
    .update(browser === null ? emailKey(email) : `${emailKey(email)}|${browser}`)
    .digest("hex");
const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString();

async function triesAt({ clock }: Pick<Deps, "clock">, { records }: OrganisationStore, door: Door) {
  const found = await records.get(KIND, idOf(door));
  const isOver = found === null || (found.expires ?? "") <= clock();
  return { rev: found?.rev ?? 0, tries: isOver ? NONE : (found.content as unknown as Tries) };
}

/** `refused`: it was locked before this try. `last`: this one is tried still, and locks it if it is wrong. */
export interface Counted {
  readonly type: "refused" | "last" | "free";
  /** Until when it is locked. */
  readonly until: string | null;
  /** Does the log say so? The first lock of a row, and then about one a day: anybody may go on for years. */
  readonly isLine: boolean;
}

/**
 * Counts a try before anybody looks whether it is right, so that of many at the same moment no more are looked at than
 * one after the other; the right one forgets them all.
 */
export async function countTry(
  deps: Pick<Deps, "clock">,
  store: OrganisationStore,
  door: Door,
): Promise<Counted> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rev, tries } = await triesAt(deps, store, door);
    if (tries.lockedUntil !== null && tries.lockedUntil > deps.clock()) return refused(tries.lockedUntil);
    const { failed, lockedUntil: until } = after(tries, deps.clock());
    if (await keep(deps, store, door, rev, { failed, lockedUntil: until }))
      return { type: until === null ? "free" : "last", until, isLine: (failed - MOST) % LINE_EVERY === 0 };
  }
  // Nobody types that fast.
  return refused(later(deps.clock(), 1));
}
const refused = (until: string): Counted => ({ type: "refused", until, isLine: false });

/**
 * A try that turned out to be no guess counts no more: the right password, said before the second factor is asked for.
 * All others stay counted, and so does a lock that another one brought about.
 */
export async function takeBack(
  deps: Pick<Deps, "clock">,
  store: OrganisationStore,
  door: Door,
  { type }: Counted,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rev, tries } = await triesAt(deps, store, door);
    if (tries.failed === 0) return;
    const lockedUntil = type === "last" ? null : tries.lockedUntil;
    if (await keep(deps, store, door, rev, { failed: tries.failed - 1, lockedUntil })) return;
  }
}

/** False where somebody else has counted meanwhile. */
async function keep(
  { clock }: Pick<Deps, "clock">,
  { records }: OrganisationStore,
  door: Door,
  rev: number,
  tries: Tries,
): Promise<boolean> {
  const expires = later(clock(), QUIET_HOURS * 60);
  const saved = await records.save({ kind: KIND, id: idOf(door), rev, expires, content: { ...tries } });
  return saved.ok;
}

function after({ failed: before }: Tries, now: string): Tries {
  const failed = before + 1;
  if (failed < MOST) return { failed, lockedUntil: null };
  const minutes = Math.min(LONGEST_MINUTES, 2 ** Math.min(failed - MOST, 10));
  return { failed, lockedUntil: later(now, minutes) };
}

export const forgetTries = ({ records }: OrganisationStore, door: Door): Promise<void> =>
  records.delete(KIND, idOf(door));

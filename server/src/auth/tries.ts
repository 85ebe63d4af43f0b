import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { emailKey } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Tries with one address since the last right one, whether anybody has it: what is locked tells nobody who is here. */
interface Tries {
  readonly failed: number;
  readonly lockedUntil: string | null;
}

/** So many wrong tries lock an address, each further one for twice as long. */
const MOST = 5;
const LOCK_MINUTES = 5;
const KEPT_HOURS = 48;
/** Others may try at the same moment; each of them counts. */
const ROUNDS = 50;
const KIND = "sign-in-tries";

const idOf = (email: string): string => createHash("sha256").update(emailKey(email)).digest("hex");

async function triesOf({ records }: OrganisationStore, email: string) {
  const found = await records.get(KIND, idOf(email));
  const tries = (found?.content ?? { failed: 0, lockedUntil: null }) as unknown as Tries;
  return { rev: found?.rev ?? 0, tries };
}

/** `refused`: the address was locked before this try. `last`: this one is tried still, and locks it if it is wrong. */
export type Counted = "refused" | "last" | "free";

/**
 * Counts a try before anybody looks whether it is right, so that of many at the same moment no more are looked at than
 * one after the other; the right one forgets them all.
 */
export async function countTry(deps: Deps, store: OrganisationStore, email: string): Promise<Counted> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rev, tries } = await triesOf(store, email);
    if (tries.lockedUntil !== null && tries.lockedUntil > deps.clock()) return "refused";
    const counted = after(tries, deps.clock());
    if (await keep(deps, store, email, rev, counted)) return counted.lockedUntil === null ? "free" : "last";
  }
  // Nobody types that fast.
  return "refused";
}

/**
 * A try that turned out to be no guess counts no more: the right password, said before the second factor is asked for.
 * All others stay counted, and so does a lock that another one brought about.
 */
export async function takeBack(
  deps: Deps,
  store: OrganisationStore,
  email: string,
  counted: Counted,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rev, tries } = await triesOf(store, email);
    if (tries.failed === 0) return;
    const lockedUntil = counted === "last" ? null : tries.lockedUntil;
    if (await keep(deps, store, email, rev, { failed: tries.failed - 1, lockedUntil })) return;
  }
}

/** False where somebody else has counted meanwhile. */
async function keep(
  { clock }: Deps,
  { records }: OrganisationStore,
  email: string,
  rev: number,
  tries: Tries,
): Promise<boolean> {
  const expires = new Date(Date.parse(clock()) + KEPT_HOURS * 3_600_000).toISOString();
  const saved = await records.save({ kind: KIND, id: idOf(email), rev, expires, content: { ...tries } });
  return saved.ok;
}

function after({ failed: before }: Tries, now: string): Tries {
  const failed = before + 1;
  if (failed < MOST) return { failed, lockedUntil: null };
  const minutes = LOCK_MINUTES * 2 ** Math.min(failed - MOST, 8);
  return { failed, lockedUntil: new Date(Date.parse(now) + minutes * 60_000).toISOString() };
}

export const forgetTries = ({ records }: OrganisationStore, email: string): Promise<void> =>
  records.delete(KIND, idOf(email));

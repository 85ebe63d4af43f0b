import { setTimeout as after } from "node:timers/promises";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { OrganisationStore } from "../store/index.ts";
import { forgetPosted, keepResult, post, readPosted, readResult } from "./posted.ts";

// What is computed for a whole country takes longer than a browser waits. It goes on without whoever asked, is computed
// once for all who ask meanwhile, and says how far it has come, in whichever process one asks. A process that ends takes
// what it was computing with it: nothing is lost by that but time.

export interface Working {
  readonly type: "working";
  /** So many of so many organisations; 0 of 0 while who they are is still being read. */
  readonly done: number;
  readonly of: number;
}
export type Tell = (done: number, of: number) => void;

/** Whose computation it is, and what it is called there. */
export interface Place {
  readonly deps: Pick<Deps, "store" | "clock" | "log">;
  readonly org: string;
  readonly name: string;
}
export interface Wish<T> {
  /** What it is computed from: with another mark it is another computation. */
  readonly mark: string;
  readonly compute: (tell: Tell) => Promise<T>;
  /** So many milliseconds its result waits for whoever was told to come back. */
  readonly keepFor: number;
  /** It waits even where nobody was told to. */
  readonly isKept?: true;
  /** What takes no longer is answered at once. */
  readonly patience?: number;
}
interface Work<T> extends Pick<Wish<T>, "mark" | "keepFor"> {
  readonly begun: string;
  readonly result: Promise<T>;
  working: Working;
  isOver: boolean;
  /** Somebody was told to come back for it. */
  isAwaited: boolean;
}

const PATIENCE = 1500;
const BEAT = 1000;
/** A process that was not heard of for longer is computing nothing any more. */
const SILENCE = 20_000;

// What this process computes, of each store it has.
const known = new WeakMap<object, Map<string, Work<unknown>>>();
function worksOf({ deps }: Place): Map<string, Work<unknown>> {
  const works = known.get(deps.store) ?? new Map<string, Work<unknown>>();
  known.set(deps.store, works);
  return works;
}
const keyOf = ({ org, name }: Place): string => `${org} ${name}`;
const storeOf = ({ deps, org }: Place): OrganisationStore => deps.store.organisation(org);
function running<T>(place: Place, mark: string): Work<T> | null {
  const found = worksOf(place).get(keyOf(place)) as Work<T> | undefined;
  return found?.mark === mark ? found : null;
}

/** The result, or how far it has come. Whoever asks for the same joins. */
export async function computed<T>(place: Place, wish: Wish<T>): Promise<T | Working> {
  const found = running(place, wish.mark) === null ? await postedOf<T>(place, wish.mark) : null;
  if (found !== null) return found;
  const work = running<T>(place, wish.mark) ?? begun(place, wish);
  const isOver = await Promise.race([
    work.result.then(yes, yes),
    after(wish.patience ?? PATIENCE, false, { ref: false }),
  ]);
  return isOver ? work.result : told(place, work);
}
const yes = (): true => true;

/** As it stands, without beginning anything; null: nothing of this mark is being computed or waits. */
export async function standingOf<T>(place: Place, mark: string): Promise<T | Working | null> {
  const work = running<T>(place, mark);
  return work === null ? postedOf<T>(place, mark) : told(place, work);
}

/** What this process or another one has said about it. */
async function postedOf<T>(place: Place, mark: string): Promise<T | Working | null> {
  const posted = await readPosted(storeOf(place), place.name);
  if (posted === null || posted.mark !== mark || posted.expires < place.deps.clock()) return null;
  const { type, done, of, at, parts } = posted;
  if (type === "done") return readResult<T>(storeOf(place), place.name, parts);
  if (type === "working") return silence(place, at) > SILENCE ? null : { type, done, of };
  await forgetPosted(storeOf(place), place.name);
  throw new Refusal(500, "computation-failed");
}
const silence = ({ deps }: Place, at: string): number => Date.parse(deps.clock()) - Date.parse(at);

/** What is done is to be computed anew when it is asked for again. */
export async function forgetDone(place: Place): Promise<void> {
  const posted = await readPosted(storeOf(place), place.name);
  if (posted !== null && posted.type !== "working") await forgetPosted(storeOf(place), place.name);
}

async function told<T>(place: Place, work: Work<T>): Promise<T | Working> {
  if (work.isOver) return work.result;
  if (!work.isAwaited) void beat(place, work);
  work.isAwaited = true;
  return work.working;
}

function begun<T>(place: Place, { mark, compute, keepFor, isKept }: Wish<T>): Work<T> {
  const works = worksOf(place);
  const tell: Tell = (done, of) => {
    // Somebody wants it of something newer: nobody would read what comes of this.
    if (works.get(keyOf(place)) !== work) throw new Refusal(409, "computed-anew");
    work.working = { type: "working", done, of };
  };
  const work: Work<T> = {
    mark,
    keepFor,
    begun: place.deps.clock(),
    result: Promise.resolve().then(() => compute(tell)),
    working: { type: "working", done: 0, of: 0 },
    isOver: false,
    isAwaited: false,
  };
  works.set(keyOf(place), work);
  void end(place, work, isKept === true);
  return work;
}

async function end<T>(place: Place, work: Work<T>, isKept: boolean): Promise<void> {
  const ended = await work.result.then(
    (value) => ({ type: "done", value }) as const,
    (error: unknown) => ({ type: "failed", error }) as const,
  );
  work.isOver = true;
  const works = worksOf(place);
  const isNewest = works.get(keyOf(place)) === work;
  // Nobody comes back for it: the next one who asks wants to know how it is then.
  if (isNewest && (work.isAwaited || (isKept && ended.type === "done")))
    await keep(place, work, ended).catch(lost(place));
  if (works.get(keyOf(place)) === work) works.delete(keyOf(place));
}

async function keep<T>(
  place: Place,
  work: Work<T>,
  ended: { readonly type: "done"; readonly value: T } | { readonly type: "failed"; readonly error: unknown },
): Promise<void> {
  if (ended.type === "failed") lost(place)(ended.error);
  const expires = later(place, work.keepFor);
  const parts =
    ended.type === "done" ? await keepResult(storeOf(place), place.name, ended.value, expires) : 0;
  await post(storeOf(place), place.name, { ...postedBy(place, work), type: ended.type, parts });
}

/** Says in the store how far it is, until it is over. */
async function beat<T>(place: Place, work: Work<T>): Promise<void> {
  const isNewest = (): boolean => worksOf(place).get(keyOf(place)) === work;
  while (!work.isOver && isNewest()) {
    const posted = { ...postedBy(place, work), type: "working", parts: 0 } as const;
    const stands = await post(storeOf(place), place.name, posted).catch(yes);
    if (!stands && isNewest()) worksOf(place).delete(keyOf(place));
    await after(BEAT, null, { ref: false });
  }
}

function postedBy<T>(place: Place, { mark, begun: since, keepFor, working: { done, of } }: Work<T>) {
  const expires = later(place, keepFor);
  return { mark, begun: since, done, of, at: place.deps.clock(), expires };
}
const later = ({ deps }: Place, by: number): string => new Date(Date.parse(deps.clock()) + by).toISOString();

const lost =
  ({ deps, name }: Place) =>
  (error: unknown): void => {
    const code = error instanceof Error ? error.name : "unknown";
    deps.log({ level: "error", event: "computation-failed", what: name.split(" ")[0] ?? "", code });
  };

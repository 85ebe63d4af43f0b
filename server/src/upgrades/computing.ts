import { setTimeout as after } from "node:timers/promises";
import { Refusal } from "../http/refusal.ts";

// What is computed for a whole country takes longer than a browser waits. It goes on without whoever asked, is computed
// once for all who ask meanwhile, and says how far it has come. It is kept in this process alone: another one that is
// asked computes for itself, and a restart forgets it. Nothing is lost by that but time.

export interface Working {
  readonly type: "working";
  /** So many of so many organisations; 0 of 0 while who they are is still being read. */
  readonly done: number;
  readonly of: number;
}
export type Tell = (done: number, of: number) => void;

interface Work<T> {
  /** What it is computed from: with another mark it is another work. */
  readonly mark: string;
  readonly result: Promise<T>;
  working: Working;
  isDone: boolean;
  /** Somebody was told to come back for it. */
  isAwaited: boolean;
}
export interface Wish<T> {
  readonly mark: string;
  readonly compute: (tell: Tell) => Promise<T>;
  /** So many milliseconds its result waits for whoever was told to come back. */
  readonly keepFor: number;
  /** It waits even where nobody was told to come back for it. */
  readonly isKept?: true;
  /** What takes no longer is answered at once. */
  readonly patience?: number;
}

const PATIENCE = 1500;
/** Results that may wait at once; the oldest gives way. */
const MOST = 30;

/** Everything that is being computed in one process, by its name. */
export type Works = Map<string, Work<unknown>>;
const known = new WeakMap<object, Works>();
/** Of one store: two servers in one process have nothing to do with each other. */
export function worksOf({ store }: { readonly store: object }): Works {
  const works = known.get(store) ?? new Map<string, Work<unknown>>();
  known.set(store, works);
  return works;
}

/** The result, or how far it has come. Whoever asks for the same joins. */
export async function computed<T>(works: Works, name: string, wish: Wish<T>): Promise<T | Working> {
  const found = works.get(name) as Work<T> | undefined;
  const work = found?.mark === wish.mark ? found : begun(works, name, wish);
  await Promise.race([work.result.catch(nobody), after(wish.patience ?? PATIENCE, null, { ref: false })]);
  return told(work);
}

/** As it stands, without beginning anything; null: nothing of this mark is being computed or waits. */
export function standingOf<T>(works: Works, name: string, mark: string): Promise<T | Working> | null {
  const work = works.get(name) as Work<T> | undefined;
  return work?.mark === mark ? told(work) : null;
}

/** What is done is to be computed anew when it is asked for again. */
export function forgetDone(works: Works, name: string): void {
  if (works.get(name)?.isDone === true) works.delete(name);
}

async function told<T>(work: Work<T>): Promise<T | Working> {
  if (work.isDone) return work.result;
  work.isAwaited = true;
  return work.working;
}

function begun<T>(works: Works, name: string, { mark, compute, keepFor, isKept }: Wish<T>): Work<T> {
  const tell: Tell = (done, of) => {
    // Somebody wants it of something newer: nobody would read what comes of this.
    if (works.get(name) !== work) throw new Refusal(409, "computed-anew");
    work.working = { type: "working", done, of };
  };
  const work: Work<T> = {
    mark,
    result: Promise.resolve().then(() => compute(tell)),
    working: { type: "working", done: 0, of: 0 },
    isDone: false,
    isAwaited: isKept === true,
  };
  const forget = (): void => {
    if (works.get(name) === work) works.delete(name);
  };
  work.result.catch(nobody).finally(() => {
    work.isDone = true;
    // Nobody comes back for it: the next one who asks wants to know how it is then.
    if (work.isAwaited) setTimeout(forget, keepFor).unref();
    else forget();
  });
  makeRoom(works, name);
  works.set(name, work);
  return work;
}

/** The caller is told what went wrong; here it is only not to be taken for nobody's. */
const nobody = (): void => undefined;

function makeRoom(works: Works, name: string): void {
  works.delete(name);
  const [oldest] = works.keys();
  if (works.size >= MOST && oldest !== undefined) works.delete(oldest);
}

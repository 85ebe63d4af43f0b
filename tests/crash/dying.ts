import type { OrganisationStore, Store } from "../../server/src/store/index.ts";

/** What changes something, of whatever part of the store. */
const WRITES: ReadonlySet<string> = new Set(
  "append claimDue create decide delete erase expire extend next propose put release remove request save".split(
    " ",
  ),
);

/** The process is gone: nobody is told anything any more. */
export class Killed extends Error {}

export interface Dying {
  readonly store: Store;
  /** From now on the store is gone after so many writes more. */
  readonly arm: (left: number) => void;
  /** What was written since, each as „part.method“; the last one is the one that still happened. */
  readonly written: readonly string[];
  readonly isDead: () => boolean;
}

/** A store whose process is killed right after a write of one's choice. All it had done by then stays. */
export function dying(store: Store): Dying {
  const written: string[] = [];
  let left = Infinity;
  const called = async (name: string, isWrite: boolean, call: () => unknown): Promise<unknown> => {
    if (left <= 0) throw new Killed();
    const result = await call();
    if (!isWrite) return result;
    written.push(name);
    left -= 1;
    if (left <= 0) throw new Killed();
    return result;
  };
  const wrapped = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        const method = `${name}.${String(key)}`;
        return (...words: unknown[]) =>
          called(method, WRITES.has(String(key)), () => Reflect.apply(value, target, words));
      },
    });
  const organisation = (org: string): OrganisationStore => {
    const parts = Object.entries(store.organisation(org)).map(([name, part]) => [
      name,
      typeof part === "object" ? wrapped(name, part as object) : part,
    ]);
    return Object.fromEntries(parts) as OrganisationStore;
  };
  return {
    store: {
      organisation,
      worker: wrapped("worker", store.worker),
      platform: wrapped("platform", store.platform),
      close: () => store.close(),
    },
    arm: (most) => {
      written.length = 0;
      left = most;
    },
    written,
    isDead: () => left <= 0,
  };
}

import type { Deps } from "@blaupause/server";

type Store = Deps["store"];

/** The store as a process has it that may die: from then on nothing it asks for is ever answered, nor done. */
export function mortal(store: Store, isDead: () => boolean): Store {
  const unless = <T>(act: () => Promise<T>): Promise<T> => (isDead() ? new Promise(() => undefined) : act());
  const { claimDue, extend, release, rest } = store.worker;
  const worker: Store["worker"] = {
    ...store.worker,
    claimDue: (claim) => unless(() => claimDue(claim)),
    extend: (lease, until) => unless(() => extend(lease, until)),
    release: (lease) => unless(() => release(lease)),
    rest: (lease, until) => unless(() => rest(lease, until)),
  };
  return { ...store, worker };
}

type Step = Parameters<ReturnType<Store["organisation"]>["cases"]["append"]>[0];
type Appended = ReturnType<ReturnType<Store["organisation"]>["cases"]["append"]>;

/** The same where somebody stands between a case and its steps. */
export function steppingBy(store: Store, around: (step: Step, append: () => Appended) => Appended): Store {
  const organisation: Store["organisation"] = (org) => {
    const own = store.organisation(org);
    const append: typeof own.cases.append = (step) => around(step, () => own.cases.append(step));
    return { ...own, cases: { ...own.cases, append } };
  };
  return { ...store, organisation };
}

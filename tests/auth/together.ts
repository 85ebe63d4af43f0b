import type { Town } from "../stories/town.ts";

/** Of those who save somebody, the first ones wait for each other: none has seen what the others save. */
export function together(org: ReturnType<Town["deps"]["store"]["organisation"]>, many = 2): void {
  const { save } = org.records;
  let saving = 0;
  let go = (): void => undefined;
  const all = new Promise<void>((resolve) => (go = resolve));
  const waits: typeof save = async (one) => {
    if (one.kind !== "person") return save(one);
    saving += 1;
    if (saving === many) go();
    await all;
    return save(one);
  };
  Object.assign(org.records, { save: waits });
}

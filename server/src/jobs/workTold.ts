import type { Deps } from "../deps.ts";
import type { Lanes } from "../effects/lanes.ts";
import { nameOf } from "../log/frames.ts";
import { keep, listening } from "./asJob.ts";
import { SELDOM_MS } from "./jobs.ts";

/** Work that is looked for every two seconds: written down once a minute, and at once where something failed. */
export function workTold<L extends Pick<Lanes, "round">>(deps: Deps, open: (listened: Deps) => L) {
  let told = -Infinity;
  let ear = listening(deps);
  // What is in hand goes on from one round to the next, and is heard by whoever listens then.
  const lanes = open({ ...deps, log: (entry) => ear.heard.log(entry) });
  const tell = async (at: string): Promise<void> => {
    const failed = ear.failure();
    if (failed === null && performance.now() - told < SELDOM_MS) return;
    told = performance.now();
    ear = listening(deps);
    await keep(deps, "work", at, failed);
  };
  const work = async (): Promise<number> => {
    const at = deps.clock();
    try {
      return await lanes.round();
    } catch (error) {
      ear.hear(nameOf(error));
      throw error;
    } finally {
      await tell(at);
    }
  };
  return { lanes, work };
}

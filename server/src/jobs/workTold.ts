import type { Deps } from "../deps.ts";
import { nameOf } from "../log/frames.ts";
import { keep, listening } from "./asJob.ts";
import { SELDOM_MS } from "./jobs.ts";

type Work = (heard: Deps) => Promise<number>;

/** Work that is looked for every two seconds: written down once a minute, and at once where something failed. */
export function workTold(deps: Deps, work: Work): () => Promise<number> {
  let told = -Infinity;
  return async () => {
    const at = deps.clock();
    const { heard, hear, failure } = listening(deps);
    try {
      return await work(heard);
    } catch (error) {
      hear(nameOf(error));
      throw error;
    } finally {
      if (failure() !== null || performance.now() - told >= SELDOM_MS) {
        told = performance.now();
        await keep(deps, "work", at, failure());
      }
    }
  };
}

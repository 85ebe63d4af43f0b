import type { Response } from "express";
import type { Deps } from "../deps.ts";
import { apart } from "../retention/apart.ts";

/** Does something once the answer is out: how long it takes tells nobody that there is somebody. What fails is logged. */
export type AfterAnswer = (job: string, act: () => Promise<unknown>) => void;

/** What this process has promised to do: whoever ends it waits. */
const inHand = new Set<Promise<unknown>>();

export const afterAnswer =
  (deps: Pick<Deps, "log">, response: Response): AfterAnswer =>
  (job, act) =>
    promise(isOut(response).then(() => apart(deps, job, act)));

function promise(done: Promise<unknown>): void {
  inHand.add(done);
  void done.finally(() => inHand.delete(done));
}

/** Does something nobody waits for; whoever ends the process does. What fails is logged. */
export const beside = (deps: Pick<Deps, "log">, job: string, act: () => Promise<unknown>): void =>
  promise(apart(deps, job, act));

/** Whoever hung up early keeps nothing from being done. */
const isOut = (response: Response): Promise<void> =>
  new Promise((resolve) => {
    if (response.closed || response.destroyed) resolve();
    else response.once("close", resolve);
  });

/** Once everything is done that was to be done after an answer. */
export async function nothingInHand(): Promise<void> {
  while (inHand.size > 0) await Promise.all(inHand);
}

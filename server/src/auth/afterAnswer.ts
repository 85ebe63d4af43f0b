import type { Response } from "express";
import type { Deps } from "../deps.ts";
import { apart } from "../retention/apart.ts";

/** Does something once the answer is out: how long it takes tells nobody that there is somebody. What fails is logged. */
export type AfterAnswer = (job: string, act: () => Promise<unknown>) => void;

export const afterAnswer =
  (deps: Pick<Deps, "log">, response: Response): AfterAnswer =>
  (job, act) => {
    const start = (): void => void apart(deps, job, act);
    // Whoever hung up early keeps nothing from being done.
    if (response.closed || response.destroyed) start();
    else response.once("close", start);
  };

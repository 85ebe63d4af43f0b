import { leave } from "../step.ts";
import type { Enter } from "./kind.ts";

/** A token passes the start on its way out; a case gets here by `startCase` alone. */
export const startEvent: Enter = leave;

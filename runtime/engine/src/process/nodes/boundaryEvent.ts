import { leave } from "../step.ts";
import type { Enter } from "./kind.ts";

/** A boundary event is never reached by a flow: its timer or an error sends a token out of it. */
export const boundaryEvent: Enter = leave;

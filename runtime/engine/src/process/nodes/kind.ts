import type { NodeProgram } from "../../program.ts";
import type { Arrival, Step } from "../step.ts";

/** What happens when a token comes to a node of this kind: it rests there, goes on, or ends. */
export type Enter = (step: Step, node: NodeProgram, arrival: Arrival) => void;

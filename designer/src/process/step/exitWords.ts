import type { Say } from "../../words/words.ts";
import type { Exit, Step } from "../graph/readSteps.ts";

/** The name of a way out of a step that has several: „Angaben fehlen“, „gleichzeitig“; null where there is one. */
export function exitWords({ node, exits }: Step, { flow }: Exit, say: Say): string | null {
  if (exits.length < 2) return null;
  if (flow.label !== undefined && flow.label !== "") return flow.label;
  if (node.type !== "exclusiveGateway" && node.type !== "inclusiveGateway") return say("process.together");
  if (flow.default === true) return say("process.otherwise");
  return say("process.way", { number: exits.findIndex((exit) => exit.flow.id === flow.id) + 1 });
}

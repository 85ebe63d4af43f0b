import type { Say } from "../../words/words.ts";
import type { Exit, Step } from "../graph/readSteps.ts";

/** The name of a way out of a step that has several: „Wenn: Angaben fehlen“, „gleichzeitig“; null where there is one. */
export function exitWords({ node, exits }: Step, { flow }: Exit, say: Say): string | null {
  if (exits.length < 2) return null;
  if (node.type !== "exclusiveGateway" && node.type !== "inclusiveGateway")
    return flow.label ?? say("process.together");
  const label = flow.label ?? "";
  if (flow.default === true)
    return label === "" ? say("process.otherwise.bare") : say("process.otherwise", { label });
  const number = exits.findIndex((exit) => exit.flow.id === flow.id) + 1;
  return say("process.when", { label: label === "" ? say("process.way", { number }) : label });
}

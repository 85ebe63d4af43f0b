import type { Service } from "@blaupause/model";
import { nameAt } from "../../actions/nameAt.ts";
import { nodeAddress } from "../graph/flows.ts";
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

/** The same for those who do not see where it leads: ways that are called the same say where to. */
export function exitName(step: Step, exit: Exit, service: Service, say: Say): string | null {
  const words = exitWords(step, exit, say);
  const isShared = step.exits.filter((one) => exitWords(step, one, say) === words).length > 1;
  return words === null || !isShared ? words : `${words}: ${nameAt(service, nodeAddress(exit.flow.to))}`;
}

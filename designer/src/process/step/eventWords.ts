import type { NodeOf } from "@blaupause/model";
import type { Say } from "../../words/words.ts";
import { durationWords } from "./durationWords.ts";

/** An event on a step's border in words: „nach 10 Tagen: Erinnern“. */
export const eventWords = (node: NodeOf<"boundaryEvent">, say: Say): string =>
  say("process.event", { when: whenOf(node, say), title: node.title });

/** What makes it happen. */
export function whenOf({ timer, message, error }: NodeOf<"boundaryEvent">, say: Say): string {
  if (message !== undefined) return say("process.event.message");
  if (error !== undefined) return say("process.event.error");
  if (timer === undefined) return say("process.event.other");
  if ("date" in timer) return say("process.event.date");
  if ("cycle" in timer) return say("process.event.cycle");
  return durationWords(say, "after", timer.duration) ?? say("process.event.time");
}

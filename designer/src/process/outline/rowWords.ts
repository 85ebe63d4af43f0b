import type { Service } from "@blaupause/model";
import type { Say } from "../../words/words.ts";
import { flowAddress, nodeAddress } from "../graph/flows.ts";
import type { OutlineRow } from "../graph/outlineRows.ts";
import type { Exit, Step } from "../graph/readSteps.ts";
import { describeStep } from "../step/describeStep.ts";
import { whenOf } from "../step/eventWords.ts";
import { exitWords } from "../step/exitWords.ts";

/** A line of the outline in words. `title` and what stands before it are one cell. */
export interface RowWords {
  readonly address: string;
  readonly number: string;
  readonly before: string;
  readonly title: string;
  readonly kind: string;
  readonly who: string;
  readonly deadline: string;
  readonly next: string;
}

export function rowWords(service: Service, steps: readonly Step[], row: OutlineRow, say: Say): RowWords {
  const next = nextWords(steps, row, say);
  const nothing = { number: "", before: "", who: "", deadline: "", next };
  if (row.type === "exit") {
    const title = exitWords(row.step, row.exit, say) ?? "";
    return { ...nothing, address: flowAddress(row.exit.from, row.exit.flow.id), title, kind: "" };
  }
  const { id, node } = row.type === "step" ? row.step : row.event;
  const { kind, who, deadline } = describeStep(service, node, say);
  const own = { ...nothing, address: nodeAddress(id), title: node.title, kind };
  if (row.type === "event") return { ...own, before: `${whenOf(row.event.node, say)}: ` };
  return { ...own, number: String(row.step.number), who: who ?? "", deadline: deadline ?? "" };
}

/** Where it goes on: by number, so that it can be found. */
function nextWords(steps: readonly Step[], row: OutlineRow, say: Say): string {
  const isFork = row.type === "step" && row.step.exits.length > 1;
  return row.exit === null || isFork ? "" : wayWords(steps, row.exit, say);
}
function wayWords(steps: readonly Step[], { way, flow }: Exit, say: Say): string {
  const target = steps.find(({ id }) => id === flow.to);
  if (target === undefined) return "";
  return say(`process.next.${way}`, { number: target.number, title: target.node.title });
}

import type { Change } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { nodeAddress, nodesOf, placeOf, preceding } from "./graph/flows.ts";
import { moveStep } from "./graph/moveStep.ts";
import { readSteps, type Step } from "./graph/readSteps.ts";
import { removeSteps } from "./graph/removeSteps.ts";
import { insertion, type Verb } from "./insert/insert.ts";
import type { Place } from "./insert/spot.ts";

/** What can be done to a process; the same for mouse and keyboard, in every view of it. */
export interface Process {
  readonly steps: readonly Step[];
  /** Where „danach einfügen“ inserts when this is chosen. */
  readonly placeAfter: (address: string) => Place | null;
  /** Inserts, chooses the first new step and says its id. */
  readonly insert: (place: Place, verb: Verb) => string | null;
  /** Deletes steps and chooses the one before, once it was asked where somebody would miss something. */
  readonly remove: (ids: readonly string[], done: (before: string) => void) => void;
  /** What is asked before steps are deleted. */
  readonly box: ReactNode;
  readonly move: (id: string, by: -1 | 1) => boolean;
}

export function useProcess(): Process {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const { ask, box } = useRemoval();
  const steps = useMemo(() => readSteps(service), [service]);
  const titleOf = (id: string): string => nameAt(service, nodeAddress(id));
  return {
    steps,
    placeAfter: (address) => placeAfter(steps, address),
    insert: (place, verb) => {
      const made = insertion(service, place, verb);
      const label = say("process.inserted", { verb: say(`process.verb.${verb}`) });
      if (made === null || !edit(label, made.changes).ok) return null;
      select(nodeAddress(made.first));
      return made.first;
    },
    remove: (ids, done) => {
      const removal = removeSteps(service, ids);
      const [before = null] = preceding(nodesOf(service))(ids[0] ?? "");
      if (removal === null || before === null) return;
      const [name, count] = [titleOf(ids[0] ?? ""), ids.length];
      const label = count > 1 ? say("remove.steps", { count }) : say("process.removed", { title: name });
      const remove = (withLeft: boolean): void => {
        const others = withLeft ? removal.left.map(removed) : [];
        if (!edit(label, [...removal.changes, ...others]).ok) return;
        select(nodeAddress(before));
        done(before);
      };
      ask({ ...removal, name, addresses: ids.map(nodeAddress), remove });
    },
    box,
    move: (id, by) => {
      const changes = moveStep(service, id, by);
      return changes !== null && edit(say("process.moved", { title: titleOf(id) }), changes).ok;
    },
  };
}

const removed = (address: string): Change => ({ type: "remove", address });

function placeAfter(steps: readonly Step[], address: string): Place | null {
  const place = placeOf(address);
  if (place === null) return null;
  if (place.flow !== null) return { node: place.node, flow: place.flow };
  const event = steps.flatMap(({ events }) => events).find(({ id }) => id === place.node);
  const exits = event?.exits ?? steps.find(({ id }) => id === place.node)?.exits ?? [];
  const exit = exits.find(({ isMain }) => isMain) ?? exits[0];
  return exit === undefined ? null : { node: exit.from, flow: exit.flow.id };
}

import { useMemo } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { nodeAddress, nodesOf, placeOf, preceding } from "./graph/flows.ts";
import { moveStep } from "./graph/moveStep.ts";
import { readSteps, type Step } from "./graph/readSteps.ts";
import { removeStep } from "./graph/removeStep.ts";
import { insertion, type Verb } from "./insert/insert.ts";
import type { Place } from "./insert/spot.ts";

/** What can be done to a process; the same for mouse and keyboard, in every view of it. */
export interface Process {
  readonly steps: readonly Step[];
  /** Where „danach einfügen“ inserts when this is chosen. */
  readonly placeAfter: (address: string) => Place | null;
  /** Inserts, chooses the first new step and says its id. */
  readonly insert: (place: Place, verb: Verb) => string | null;
  /** Deletes, chooses the step before and says its id; null where it cannot be deleted. */
  readonly remove: (id: string) => string | null;
  readonly move: (id: string, by: -1 | 1) => boolean;
}

export function useProcess(): Process {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
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
    remove: (id) => {
      const changes = removeStep(service, id);
      const label = say("process.removed", { title: titleOf(id) });
      const [before = null] = preceding(nodesOf(service))(id);
      if (changes === null || before === null || !edit(label, changes).ok) return null;
      select(nodeAddress(before));
      return before;
    },
    move: (id, by) => {
      const changes = moveStep(service, id, by);
      return changes !== null && edit(say("process.moved", { title: titleOf(id) }), changes).ok;
    },
  };
}

function placeAfter(steps: readonly Step[], address: string): Place | null {
  const place = placeOf(address);
  if (place === null) return null;
  if (place.flow !== null) return { node: place.node, flow: place.flow };
  const event = steps.flatMap(({ events }) => events).find(({ id }) => id === place.node);
  const exits = event?.exits ?? steps.find(({ id }) => id === place.node)?.exits ?? [];
  const exit = exits.find(({ isMain }) => isMain) ?? exits[0];
  return exit === undefined ? null : { node: exit.from, flow: exit.flow.id };
}

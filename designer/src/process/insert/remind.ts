import { following, preceding, reachable } from "../graph/flows.ts";
import { mailTo, note, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** „Erinnern“: whoever has the step is reminded by mail after ten days; the step stays open. Null where nobody waits. */
export function remind(spot: Spot): Piece | null {
  const { name, nodes } = spot;
  const task = taskNear(spot);
  const node = task === undefined ? undefined : nodes[task];
  if (task === undefined || node?.type !== "userTask") return null;
  const event = name("Erinnern");
  const send = name("Erinnerung senden");
  const end = name("Erinnert");
  const mail = name("Erinnerung");
  return {
    first: spot.next,
    nodes: {
      [event]: {
        type: "boundaryEvent",
        title: "Erinnern",
        on: task,
        interrupting: false,
        timer: { duration: "P10D" },
        outgoing: [to(spot, send)],
      },
      [send]: {
        type: "serviceTask",
        title: "Erinnerung senden",
        ...mailTo(node.role, mail),
        outgoing: [to(spot, end)],
      },
      [end]: { type: "endEvent", title: "Erinnert" },
    },
    documents: {
      [mail]: note(
        `Erinnerung: ${node.title.replaceAll(/[{}]/g, "")}`,
        "Beim Vorgang {case.number} vom {case.received} ist noch etwas offen. Bitte sehen Sie nach.",
      ),
    },
  };
}

/** The step before the place or the one behind it; else the nearest that people work on. */
function taskNear({ nodes, node, next }: Spot): string | undefined {
  const before = reachable([node], preceding(nodes));
  const after = reachable([next], following(nodes));
  const isTask = (id: string): boolean => nodes[id]?.type === "userTask";
  return [node, next, ...before, ...after, ...Object.keys(nodes)].find(isTask);
}

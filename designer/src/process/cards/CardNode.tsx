import type { Node, NodeProps } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Marks } from "../../local/Marks.tsx";
import { useCopy } from "../../session/copy.ts";
import { nodeAddress } from "../graph/flows.ts";
import type { BorderEvent, Step } from "../graph/readSteps.ts";
import { describeStep } from "../step/describeStep.ts";
import { eventWords } from "../step/eventWords.ts";
import { useCards } from "./cardsContext.ts";

type CardData = Node<{ readonly step: Step }, "step">;

/** A step as a card: what it is called, who does it, until when, and what may happen while it is open. */
export const CardNode = memo(({ data }: NodeProps<CardData>): ReactNode => {
  const { say } = useDesigner();
  const { selected, select } = useCopy();
  const { service } = useCards();
  const { id, node, number, events } = data.step;
  const { kind, icon, who, deadline } = describeStep(service, node, say);
  const address = nodeAddress(id);
  const until = deadline === null ? null : say("process.deadline", { length: deadline });
  return (
    <div className={`bp-step-card bp-step-card--${shapeOf(node.type)}`}>
      <button
        type="button"
        className="bp-step-card-main"
        data-address={address}
        aria-pressed={selected === address}
        onClick={() => select(address)}
      >
        <span className={`kern-icon kern-icon--${icon} kern-icon--default`} aria-hidden="true" />
        <span className="bp-step-card-words">
          <span className="bp-step-card-title">
            <span className="bp-hidden">{say("process.step", { number })}: </span>
            {node.title}
          </span>
          <span className="bp-step-card-about">
            {[who ?? kind, until].filter((one) => one !== null).join(" · ")}
          </span>
          <Marks address={address} />
        </span>
      </button>
      {events.map((event) => (
        <EventChip key={event.id} event={event} />
      ))}
    </div>
  );
});
CardNode.displayName = "CardNode";

/** A Weiche asks, an end closes; everything else is a plain card. */
function shapeOf(type: Step["node"]["type"]): "question" | "edge" | "plain" {
  if (type.endsWith("Gateway")) return "question";
  return type === "startEvent" || type === "endEvent" ? "edge" : "plain";
}

function EventChip({ event: { id, node } }: { readonly event: BorderEvent }): ReactNode {
  const { say } = useDesigner();
  const { selected, select } = useCopy();
  const address = nodeAddress(id);
  return (
    <button
      type="button"
      className={node.interrupting ? "bp-event-chip bp-event-chip--ends" : "bp-event-chip"}
      data-address={address}
      title={eventWords(node, say)}
      aria-pressed={selected === address}
      onClick={() => select(address)}
    >
      <span className="kern-icon kern-icon--calendar-today kern-icon--small" aria-hidden="true" />
      <span>{eventWords(node, say)}</span>
    </button>
  );
}

import { findElement, isJsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { ElementPanel, EmptyPanel } from "../../panel/ElementPanel.tsx";
import { useContent, useCopy } from "../../session/copy.ts";
import type { WordKey } from "../../words/words.ts";
import { placeOf } from "../graph/flows.ts";
import type { Process } from "../useProcess.ts";
import { CallChoice } from "./CallChoice.tsx";
import { EventTime } from "./EventTime.tsx";
import { LetterChoice } from "./LetterChoice.tsx";
import { OnlyChoice } from "./OnlyChoice.tsx";
import { PaymentChoice } from "./PaymentChoice.tsx";
import { StepActions } from "./StepActions.tsx";

interface StepPanelProps {
  readonly process: Process;
  readonly done: (id: string | null) => void;
  /** What a view adds. */
  readonly children?: ReactNode;
}

/** Edited here by words of their own, or not at all by people who do not read BPMN. */
const OWN = [
  "timer",
  "with",
  "connector",
  "interrupting",
  "on",
  "terminate",
  "message",
  "error",
  "escalation",
  "multiInstance",
  "only",
  "prefill",
];

/** The chosen step on the right: what to do with it, what it opens, its properties. */
export function StepPanel({ process, done, children }: StepPanelProps): ReactNode {
  const { service } = useContent();
  const { selected } = useCopy();
  const element =
    selected === null || placeOf(selected) === null ? undefined : findElement(service, selected);
  if (element === undefined) return <EmptyPanel />;
  return (
    <ElementPanel address={element.address} without={OWN}>
      <StepActions address={element.address} process={process} done={done} />
      <Peeks json={element.json} />
      <EventTime element={element} />
      <LetterChoice element={element} />
      <CallChoice element={element} />
      <PaymentChoice element={element} />
      <OnlyChoice element={element} />
      {children}
    </ElementPanel>
  );
}

/** A step opens its form, its letter, its table. */
function Peeks({ json }: { readonly json: Readonly<Record<string, unknown>> }): ReactNode {
  const { say } = useDesigner();
  const { show } = useCopy();
  const peeks = peeksOf(json);
  if (peeks.length === 0) return null;
  return (
    <p className="bp-peeks">
      {peeks.map(([word, address]) => (
        <button key={address} type="button" className="bp-use" onClick={() => show(address)}>
          {say(word)}
        </button>
      ))}
    </p>
  );
}

function peeksOf(json: Readonly<Record<string, unknown>>): readonly (readonly [WordKey, string])[] {
  const parameters = isJsonObject(json["with"]) ? json["with"] : {};
  const peek = (word: WordKey, container: string, id: unknown) =>
    typeof id === "string" ? [[word, `${container}/${id}`] as const] : [];
  return [
    ...peek("process.open.form", "forms", json["form"]),
    ...peek("process.open.letter", "documents", parameters["document"] ?? json["preview"]),
    ...peek("process.open.rules", "decisions", json["decision"]),
  ];
}

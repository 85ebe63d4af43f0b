import type { Element, JsonObject } from "@blaupause/model";
import type { ComponentType, MouseEvent, ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { InsideProps } from "./Container.tsx";
import { Drawing } from "./Drawing.tsx";
import { useNow } from "./editing.ts";
import { Marks } from "../local/Marks.tsx";
import { Handle } from "./Handle.tsx";
import { useQuestion } from "./questionState.ts";

interface QuestionProps {
  readonly element: Element;
  readonly Inside: ComponentType<InsideProps>;
}

/** One question as it will look, with the handle that chooses and moves it. */
export function Question({ element, Inside }: QuestionProps): ReactNode {
  const now = useNow();
  const { isChosen } = useQuestion();
  const { address } = element;
  const pick = (event: MouseEvent): void => {
    event.stopPropagation();
    now().choose(address, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  };
  return (
    // The handle does by keyboard what a click anywhere on the question does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="bp-question" data-question={address} data-chosen={isChosen} onClick={pick}>
      <Handle element={element} />
      <Badges json={element.json} />
      <Marks address={address} />
      <Drawing element={element} Inside={Inside} />
    </div>
  );
}

/** What one does not see on the real page: that it is asked only sometimes, that it is computed. */
function Badges({ json }: { readonly json: JsonObject }): ReactNode {
  const { say } = useDesigner();
  const isComputed = json["computed"] !== undefined && json["type"] !== "hidden";
  if (json["visible"] === undefined && !isComputed) return null;
  return (
    <p className="bp-question-badges">
      {json["visible"] === undefined ? null : <span className="bp-badge">{say("forms.conditional")}</span>}
      {isComputed ? <span className="bp-badge">{say("forms.computed")}</span> : null}
    </p>
  );
}

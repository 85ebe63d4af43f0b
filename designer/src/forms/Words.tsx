import type { Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useNow } from "./editing.ts";
import { InPlace } from "./InPlace.tsx";
import { useQuestion } from "./questionState.ts";

/** The help of a question; where there is none, the chosen one offers to write it. */
export function Hint({
  element,
  format = "",
}: {
  readonly element: Element;
  readonly format?: string;
}): ReactNode {
  const { isChosen } = useQuestion();
  const { say } = useDesigner();
  const isEmpty = textIn(element.json, "hint") === "";
  if (isEmpty && format === "" && !isChosen) return null;
  return (
    <div className="kern-hint">
      {isEmpty ? (
        <Words element={element} property="hint" isLong ghost={say("forms.hint.add")} />
      ) : (
        <Words element={element} property="hint" isLong />
      )}{" "}
      {format}
    </div>
  );
}

interface WordsProps {
  readonly element: Element;
  readonly property: "label" | "hint" | "text";
  readonly isLong?: boolean;
  /** Stands there while there is no text yet. */
  readonly ghost?: string;
}
/** One text of a question, typed where it stands. */
export function Words({ element, property, isLong = false, ghost }: WordsProps): ReactNode {
  const { say } = useDesigner();
  const now = useNow();
  const { isAlone, isTyping } = useQuestion();
  const { address, json } = element;
  if (ghost !== undefined && !isAlone) return null;
  const isMain = property !== "hint";
  return (
    <InPlace
      what={say(`forms.question.${property}`)}
      text={textIn(json, property)}
      from={address}
      isLong={isLong}
      isOpen={isMain && isTyping}
      {...(ghost === undefined ? {} : { ghost })}
      done={(text, byKey) => {
        const { type, focus, write } = now();
        type(null);
        if (byKey) focus(address);
        if (text !== null && (text !== "" || !isMain)) write(element, property, text, !isMain);
      }}
    />
  );
}

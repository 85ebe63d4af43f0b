import type { Params } from "@blaupause/ui";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { refusalSentence } from "./refusal.ts";

interface RefusedProps {
  readonly code: string | null;
  /** What the sentence names. */
  readonly params?: Params;
}
/** Why the last thing somebody asked for was not done. Wrong answers are told at their questions instead. */
export function Refused({ code, params = {} }: RefusedProps): ReactNode {
  if (code === null || code === "invalid-answers" || code === "stopped") return null;
  return <Sentence key={code} code={code} params={params} />;
}

function Sentence({ code, params }: { readonly code: string; readonly params: Params }): ReactNode {
  const { t } = useDesk();
  const sentence = useRef<HTMLParagraphElement>(null);
  // It may stand far from the button that was pressed.
  useEffect(() => sentence.current?.scrollIntoView({ block: "nearest", behavior: "instant" }), []);
  return (
    <p className="bp-refused" role="alert" ref={sentence}>
      <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
      <span>{refusalSentence(t, code, params)}</span>
    </p>
  );
}

import type { Params } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { refusalSentence } from "./refusal.ts";

interface RefusedProps {
  readonly code: string | null;
  /** What the sentence names. */
  readonly params?: Params;
}
/** Why the last thing somebody asked for was not done. Wrong answers are told at their questions instead. */
export function Refused({ code, params = {} }: RefusedProps): ReactNode {
  const { t } = useDesk();
  if (code === null || code === "invalid-answers" || code === "stopped") return null;
  return (
    <p className="bp-refused" role="alert">
      <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
      <span>{refusalSentence(t, code, params)}</span>
    </p>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { refusalSentence } from "./refusal.ts";

/** Why the last thing somebody asked for was not done. Wrong answers are told at their questions instead. */
export function Refused({ code }: { readonly code: string | null }): ReactNode {
  const { t } = useDesk();
  if (code === null || code === "invalid-answers" || code === "stopped") return null;
  return (
    <p className="bp-refused" role="alert">
      <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
      <span>{refusalSentence(t, code)}</span>
    </p>
  );
}

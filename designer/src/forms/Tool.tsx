import type { ReactNode } from "react";

export type ToolIcon =
  "add" | "arrow-up" | "arrow-down" | "arrow-back" | "arrow-forward" | "content-copy" | "delete" | "close";
interface ToolProps {
  readonly icon: ToolIcon;
  readonly word: string;
  readonly press: () => void;
  /** Why it cannot be done here; null where it can. */
  readonly hint?: string | null;
}

/** One button of a tool bar: a sign, with its word as name and tip. */
export const Tool = ({ icon, word, press, hint = null }: ToolProps): ReactNode => (
  <button
    type="button"
    className="bp-tool"
    aria-label={word}
    title={hint ?? word}
    aria-disabled={hint === null ? undefined : true}
    onClick={hint === null ? press : undefined}
  >
    <span className={`kern-icon kern-icon--${icon} kern-icon--default`} aria-hidden="true" />
  </button>
);

import type { ReactNode } from "react";

interface ToolProps {
  readonly icon:
    "add" | "arrow-up" | "arrow-down" | "arrow-back" | "arrow-forward" | "content-copy" | "delete" | "close";
  readonly word: string;
  readonly press: () => void;
}

/** One button of a tool bar: a sign, with its word as name and tip. */
export const Tool = ({ icon, word, press }: ToolProps): ReactNode => (
  <button type="button" className="bp-tool" aria-label={word} title={word} onClick={press}>
    <span className={`kern-icon kern-icon--${icon} kern-icon--default`} aria-hidden="true" />
  </button>
);

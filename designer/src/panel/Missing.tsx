import type { ReactNode } from "react";

/** What is said under a field that has to be filled in and is not. */
export function Missing({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <p className="kern-error" id={id}>
      <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
      <span className="kern-body">{text}</span>
    </p>
  );
}

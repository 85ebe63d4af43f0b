import type { ReactNode } from "react";

export type SignName = "done" | "next" | "open";

/** ● ▲ ■ drawn, so that no font has to have them: told apart by shape, not by colour alone. */
export const Sign = ({ name }: { readonly name: SignName }): ReactNode => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    {name === "done" ? <circle cx="8" cy="8" r="7" /> : null}
    {name === "next" ? <path d="M8 1 15 15H1Z" /> : null}
    {name === "open" ? <rect x="2" y="2" width="12" height="12" /> : null}
  </svg>
);

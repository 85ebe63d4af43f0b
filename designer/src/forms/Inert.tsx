import type { ReactNode } from "react";

/** Drawn, but nothing to use: neither pointer nor keyboard nor a screen reader gets there. */
export const Inert = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="bp-sketch" inert>
    {children}
  </div>
);

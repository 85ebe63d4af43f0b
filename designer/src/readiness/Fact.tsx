import type { ReactNode } from "react";

interface FactProps {
  readonly word: string;
  readonly children: ReactNode;
}
/** One line of the protocol: what it is, and what it says. */
export const Fact = ({ word, children }: FactProps): ReactNode => (
  <div>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </div>
);

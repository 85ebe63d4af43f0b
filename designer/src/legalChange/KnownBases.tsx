import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { lawPath } from "../place.ts";
import { Link } from "../shell/Link.tsx";

interface KnownBasesProps {
  readonly known: readonly string[];
  readonly isOpen: boolean;
}

/** Every legal basis there is, for whoever would rather choose than type. */
export function KnownBases({ known, isOpen }: KnownBasesProps): ReactNode {
  const { say } = useDesigner();
  if (known.length === 0) return <p className="bp-empty">{say("law.known.none")}</p>;
  return (
    <details className="bp-fold" open={isOpen}>
      <summary>{say("law.known", { count: known.length })}</summary>
      <ul className="bp-law-known">
        {known.map((title) => (
          <li key={title}>
            <Link href={lawPath(title)}>{title}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { elementPath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { partName, type Group, type Touched } from "./touched.ts";

interface TouchedListProps {
  readonly group: Group;
  readonly parts: readonly Touched[];
  /** The working copy a link leads into. */
  readonly copy: string | null;
  /** Opens a part where there is no working copy yet; null where that cannot be. */
  readonly open: ((address: string) => void) | null;
}

/** The touched parts of one kind, each with the way to it. */
export function TouchedList({ group, parts, copy, open }: TouchedListProps): ReactNode {
  const { say } = useDesigner();
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{say("law.count", { title: say(`law.group.${group}`), count: parts.length })}</h3>
      <ul className="bp-law-parts">
        {parts.map((part) => (
          <li key={part.address}>
            <Way part={part} copy={copy} open={open} />
            <Beside part={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

const SPOKEN: readonly string[] = ["block", "item"];
/** A legal basis is called by all its words, and text of a letter by the sentence: they are what is sought. */
const saysAll = ({ kind, how }: Touched): boolean =>
  kind === "legalBasis" || (how === "text" && SPOKEN.includes(kind));

type WayProps = Pick<TouchedListProps, "copy" | "open"> & { readonly part: Touched };
function Way({ part, copy, open }: WayProps): ReactNode {
  const { say } = useDesigner();
  const name = saysAll(part) ? (part.by[0] ?? part.name) : partName(part, say);
  if (copy !== null) return <Link href={elementPath(copy, part.address)}>{name}</Link>;
  if (open === null) return <span>{name}</span>;
  return (
    <button type="button" className="bp-use" onClick={() => open(part.address)}>
      {name}
    </button>
  );
}

/** Where it stands, and how sure it is that it rests on the provision. */
function Beside({ part }: { readonly part: Touched }): ReactNode {
  const { say } = useDesigner();
  const { within, how, by } = part;
  return (
    <span className="bp-law-beside">
      {within === null ? null : (
        <span className="bp-muted">{say("law.within", { name: within.name.replaceAll("**", "") })}</span>
      )}
      {how === "named" ? null : (
        <span className={how === "text" ? "bp-badge bp-badge--open" : "bp-badge"}>
          {say(`law.how.${how}`)}
        </span>
      )}
      {how === "text" && !saysAll(part) ? <q className="bp-law-quote">{by[0]}</q> : null}
    </span>
  );
}

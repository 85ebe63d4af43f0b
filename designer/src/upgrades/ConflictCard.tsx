import { findElement, type Service } from "@blaupause/model";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import type { Choice, Conflict } from "./choices.ts";
import { placeName } from "./placeName.ts";
import { Versions } from "./Versions.tsx";
import { Ways } from "./Ways.tsx";

export interface ConflictCardProps {
  readonly conflict: Conflict;
  /** The service as it will be, and as the publisher has it: one of them knows what it is called. */
  readonly merged: Service;
  readonly theirs: Service;
  readonly publisher: string;
  readonly choice: Choice | undefined;
  readonly decide: (choice: Choice) => void;
}

/** Something both sides changed: what was, what the publisher says, what is said here, and the three ways on. */
export function ConflictCard(props: ConflictCardProps): ReactNode {
  const { conflict, merged, theirs, publisher } = props;
  const { say } = useDesigner();
  const word = usePropertyWord();
  const title = useId();
  const { address, prop, kind } = conflict;
  // As it was called before anything was decided: then it may stand elsewhere, or be gone.
  const [name] = useState(() =>
    placeName(findElement(merged, address) === undefined ? theirs : merged, address, say),
  );
  const placeholders = useMemo(() => placeholdersAt(merged, address, say), [merged, address, say]);
  return (
    <section className="bp-card bp-conflict" aria-labelledby={title}>
      <h3 id={title}>
        {name}
        {prop === undefined ? null : (
          <span className="bp-muted"> · {word(prop.split("/").at(-1) ?? prop)}</span>
        )}
      </h3>
      <p>
        {kind === "invalid" ? say("upgrade.invalid") : say(`upgrade.kind.${kindOf(kind)}`, { publisher })}
      </p>
      {"base" in conflict || "theirs" in conflict || "ours" in conflict ? (
        <Versions conflict={conflict} publisher={publisher} placeholders={placeholders} />
      ) : null}
      <Ways {...props} name={name} placeholders={placeholders} />
    </section>
  );
}

const kinds = [
  "property",
  "inserted",
  "type",
  "removedThere",
  "removedHere",
  "addedInRemoved",
  "sameId",
  "moved",
  "renamed",
  "order",
  "missingCell",
  "locked",
  "unresolved",
] as const;
const kindOf = (kind: string): (typeof kinds)[number] | "other" =>
  kinds.find((one) => one === kind) ?? "other";

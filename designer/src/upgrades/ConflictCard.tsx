import type { Service } from "@blaupause/model";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { TemplateLine } from "../panel/template/TemplateLine.tsx";
import type { Choice, Conflict } from "./choices.ts";
import { placeName } from "./placeName.ts";
import { Versions } from "./Versions.tsx";

interface ConflictCardProps {
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
  const known = placeName(merged, address, say);
  const name = known === address ? placeName(theirs, address, say) : known;
  const placeholders = useMemo(() => placeholdersAt(merged, address, say), [merged, address, say]);
  return (
    <section className="bp-card bp-conflict" aria-labelledby={title}>
      <h3 id={title}>
        {name}
        {prop === undefined ? null : (
          <span className="bp-muted"> · {word(prop.split("/").at(-1) ?? prop)}</span>
        )}
      </h3>
      <p>{say(`upgrade.kind.${kindOf(kind)}`, { publisher })}</p>
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

interface WaysProps extends ConflictCardProps {
  readonly name: string;
  readonly placeholders: ReturnType<typeof placeholdersAt>;
}
function Ways({ conflict, publisher, choice, decide, name, placeholders }: WaysProps): ReactNode {
  const { say } = useDesigner();
  const group = useId();
  const { address, prop, takes, ours } = conflict;
  const at = prop === undefined ? { address } : { address, prop };
  const isText = typeof ours === "string";
  const [text, setText] = useState(isText ? ours : "");
  // A place of its own is chosen in the working copy, where it can be seen.
  const ways = takes.filter((one) => one !== "place" && (one !== "value" || isText));
  return (
    <fieldset className="bp-ways">
      <legend className="bp-hidden">{say("upgrade.decide", { name })}</legend>
      {ways.map((took) => (
        <label key={took} className="bp-way">
          <input
            type="radio"
            name={group}
            checked={choice?.took === took}
            onChange={() => decide({ ...at, took, ...(took === "value" ? { value: text } : {}) })}
          />
          <span>{say(`upgrade.take.${took}`, { publisher })}</span>
        </label>
      ))}
      {choice?.took === "value" ? (
        <TemplateLine
          label={say("upgrade.together", { name })}
          value={text}
          placeholders={placeholders}
          isLong
          change={(next) => {
            setText(next);
            decide({ ...at, took: "value", value: next });
          }}
        />
      ) : null}
    </fieldset>
  );
}

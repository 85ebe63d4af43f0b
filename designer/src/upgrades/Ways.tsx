import { useId, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { TemplateLine } from "../panel/template/TemplateLine.tsx";
import type { Choice } from "./choices.ts";
import type { ConflictCardProps } from "./ConflictCard.tsx";
import { NewPlace } from "./NewPlace.tsx";

interface WaysProps extends ConflictCardProps {
  readonly name: string;
  readonly placeholders: ReturnType<typeof placeholdersAt>;
}
/** The ways out of one conflict: take, keep, join, or put somewhere else what has lost its place. */
export function Ways({
  conflict,
  theirs,
  publisher,
  choice,
  decide,
  name,
  placeholders,
}: WaysProps): ReactNode {
  const { say } = useDesigner();
  const group = useId();
  const { address, prop, takes, ours, places = [] } = conflict;
  const at = prop === undefined ? { address } : { address, prop };
  const isText = typeof ours === "string";
  const [text, setText] = useState(isText ? ours : "");
  const ways = takes.filter((one) => one !== "value" || isText);
  const valueOf = (took: Choice["took"]): { value?: string } =>
    took === "value" ? { value: text } : took === "place" ? { value: places[0] ?? "" } : {};
  return (
    <fieldset className="bp-ways">
      <legend className="bp-hidden">{say("upgrade.decide", { name })}</legend>
      {ways.map((took) => (
        <label key={took} className="bp-way">
          <input
            type="radio"
            name={group}
            checked={choice?.took === took}
            onChange={() => decide({ ...at, took, ...valueOf(took) })}
          />
          <span>{say(wordOf(conflict.kind, took), { publisher })}</span>
        </label>
      ))}
      {choice?.took === "place" ? (
        <NewPlace
          name={name}
          places={places}
          theirs={theirs}
          value={choice.value}
          choose={(value) => decide({ ...at, took: "place", value })}
        />
      ) : null}
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

const special = {
  addedInRemoved: { theirs: "upgrade.take.added.theirs", ours: "upgrade.take.added.ours" },
  removedThere: { theirs: "upgrade.take.removed.theirs", ours: "upgrade.take.ours" },
  removedHere: { theirs: "upgrade.take.theirs", ours: "upgrade.take.removed.ours" },
  missingCell: { theirs: "upgrade.take.theirs", ours: "upgrade.take.cell.ours" },
} as const;
/** Where something is gone, the two ways are called by what becomes of it. */
function wordOf(kind: string, took: Choice["took"]) {
  const own = Object.entries(special).find(([one]) => one === kind)?.[1];
  return own !== undefined && (took === "theirs" || took === "ours")
    ? own[took]
    : (`upgrade.take.${took}` as const);
}

import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { SmallButton } from "./SmallButton.tsx";
import type { WorkshopLink } from "./useWorkshop.ts";

interface LinkRowProps {
  readonly link: WorkshopLink;
  readonly close: (comments: "keep" | "delete") => void;
}

/** One link: for whom, how long, how much was said by it; ended at once, with or without what was said. */
export function LinkRow({ link, close }: LinkRowProps): ReactNode {
  const { say } = useDesigner();
  const [isSure, ask] = useState(false);
  const { label, by, at, until, state, comments } = link;
  const name = label === "" ? say("workshop.unnamed") : label;
  return (
    <div className="bp-row bp-row--tall">
      <strong>{name}</strong>
      <span className={`bp-badge bp-badge--${state === "open" ? "live" : "not-offered"}`}>
        {say(`workshop.state.${state}`, { until: dayAndTime(until) })}
      </span>
      <span>{say("workshop.link.by", { name: by, time: dayAndTime(at) })}</span>
      <span>
        {say(comments === 1 ? "workshop.link.comments.one" : "workshop.link.comments", { count: comments })}
      </span>
      {isSure ? (
        <Sure erase={() => close("delete")} cancel={() => ask(false)} />
      ) : (
        <>
          {state === "open" ? (
            <SmallButton
              word={say("workshop.close")}
              name={say("workshop.close.name", { name })}
              press={() => close("keep")}
            />
          ) : null}
          <SmallButton
            word={say("workshop.erase")}
            name={say("workshop.erase.name", { name })}
            press={() => ask(true)}
          />
        </>
      )}
    </div>
  );
}

interface SureProps {
  readonly erase: () => void;
  readonly cancel: () => void;
}
/** Comments that are deleted cannot be brought back. */
function Sure({ erase, cancel }: SureProps): ReactNode {
  const { say } = useDesigner();
  return (
    <span className="bp-workshop-sure" role="group" aria-label={say("workshop.erase.sure")}>
      <span>{say("workshop.erase.sure")}</span>
      <SmallButton word={say("cancel")} press={cancel} isFocused />
      <SmallButton word={say("workshop.erase.yes")} press={erase} />
    </span>
  );
}

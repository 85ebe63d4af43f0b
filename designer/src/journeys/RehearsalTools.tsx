import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface RehearsalToolsProps {
  readonly canStepBack: boolean;
  readonly hasWork: boolean;
  readonly canWait: boolean;
  readonly byItself: () => void;
  readonly back: () => void;
  readonly again: () => void;
  readonly push: (wait: string) => void;
  readonly leave: () => void;
}
const waits = { P1D: "rehearsal.wait.day", P7D: "rehearsal.wait.week", P1M: "rehearsal.wait.month" } as const;

/** Do the next thing by itself, step back, begin again, let time pass. */
export function RehearsalTools(props: RehearsalToolsProps): ReactNode {
  const { say } = useDesigner();
  const { canStepBack, hasWork, canWait, byItself, back, again, push, leave } = props;
  const button = (text: string, press: () => void, kind = "secondary") => (
    <button type="button" className={`kern-btn kern-btn--${kind} kern-btn--small`} onClick={press}>
      <span className="kern-label">{text}</span>
    </button>
  );
  return (
    <div className="bp-tools" role="toolbar" aria-label={say("rehearsal.title")}>
      {hasWork ? button(say("rehearsal.by-itself"), byItself, "primary") : null}
      {canStepBack ? button(say("rehearsal.back"), back) : null}
      {canStepBack ? button(say("rehearsal.again"), again) : null}
      {canWait
        ? Object.entries(waits).map(([wait, key]) => (
            <span key={wait}>{button(say(key), () => push(wait), "tertiary")}</span>
          ))
        : null}
      {button(say("rehearsal.leave"), leave, "tertiary")}
    </div>
  );
}

import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import { placeOf } from "../graph/flows.ts";
import { moveStep } from "../graph/moveStep.ts";
import { removeStep } from "../graph/removeStep.ts";
import type { Process } from "../useProcess.ts";
import { VerbMenu } from "./VerbMenu.tsx";

interface StepActionsProps {
  readonly address: string;
  readonly process: Process;
  /** The step to go on with; null where nothing is chosen any more. */
  readonly done: (id: string | null) => void;
}

/** What can be done with the chosen step: insert after it, move it, delete it. */
export function StepActions({ address, process, done }: StepActionsProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const place = placeOf(address);
  if (place === null) return null;
  const { node: id, flow } = place;
  const canMove = (by: -1 | 1): boolean => flow === null && moveStep(service, id, by) !== null;
  const isRemovable = flow === null && removeStep(service, id) !== null;
  const move = (by: -1 | 1): void => {
    if (process.move(id, by)) done(id);
  };
  return (
    <div className="bp-step-actions">
      <InsertAfter address={address} process={process} done={done} />
      {flow === null ? (
        <>
          <Tool
            icon="arrow-up"
            name={say("process.up")}
            hint={canMove(-1) ? null : say("process.move.not")}
            run={() => move(-1)}
          />
          <Tool
            icon="arrow-down"
            name={say("process.down")}
            hint={canMove(1) ? null : say("process.move.not")}
            run={() => move(1)}
          />
          <Tool
            icon="delete"
            name={say("process.remove")}
            hint={isRemovable ? null : say("process.remove.not")}
            run={() => process.remove([id], done)}
          />
        </>
      ) : null}
    </div>
  );
}

function InsertAfter({ address, process, done }: StepActionsProps): ReactNode {
  const { say } = useDesigner();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const place = process.placeAfter(address);
  if (place === null) return null;
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <span className="kern-icon kern-icon--add kern-icon--small" aria-hidden="true" />
        <span className="kern-label">{say("process.insert")}</span>
      </button>
      {anchor === null ? null : (
        <VerbMenu
          place={place}
          anchor={anchor}
          close={() => setAnchor(null)}
          choose={(verb) => {
            setAnchor(null);
            done(process.insert(place, verb));
          }}
        />
      )}
    </>
  );
}

interface ToolProps {
  readonly icon: string;
  readonly name: string;
  /** Why it cannot be done here; null where it can. */
  readonly hint: string | null;
  readonly run: () => void;
}
function Tool({ icon, name, hint, run }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="bp-tool"
      aria-label={name}
      title={hint ?? name}
      aria-disabled={hint !== null}
      onClick={() => (hint === null ? run() : undefined)}
    >
      <span className={`kern-icon kern-icon--${icon} kern-icon--default`} aria-hidden="true" />
    </button>
  );
}

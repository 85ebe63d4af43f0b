import { useState, type DragEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { AddMenu } from "./AddMenu.tsx";
import { useNow } from "./editing.ts";
import { DRAG } from "./dragging.ts";
import type { Spot } from "./spot.ts";

interface AddQuestionProps extends Spot {
  /** The question before it, by name. */
  readonly name: string | null;
  /** The last place of its page, group or list always shows its button. */
  readonly isLast: boolean;
  /** The question before it was chosen last: the Tab key comes here from it. */
  readonly isStop: boolean;
}

/** A place between two questions: takes a new one, and one that is dragged there. */
export function AddQuestion({ parent, page, after, name, isLast, isStop }: AddQuestionProps): ReactNode {
  const { say } = useDesigner();
  const now = useNow();
  const spot = { parent, page, after };
  const [isOpen, setOpen] = useState(false);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAG)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dragged = event.dataTransfer.getData(DRAG);
    const { chosen, move } = now();
    move(spot, chosen.includes(dragged) ? chosen : [dragged]);
  };
  return (
    // A click here is none on the list or group around it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="bp-slot"
      data-last={isLast}
      data-over={isOver}
      data-open={isOpen}
      onClick={(event) => event.stopPropagation()}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className="bp-slot-add"
        tabIndex={isLast || isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-label={name === null ? say("forms.add.at") : say("forms.add.after", { name })}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">+</span> {say("forms.add")}
      </button>
      {isOpen ? <AddMenu spot={spot} close={() => setOpen(false)} /> : null}
    </div>
  );
}

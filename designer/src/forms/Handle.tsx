import type { Element } from "@blaupause/model";
import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { DRAG } from "./dragging.ts";
import { useNow, type Editing } from "./editing.ts";
import { kindWord } from "./kindWord.ts";
import { spotBeside, spotInside, spotOutside } from "./neighbour.ts";
import { useQuestion } from "./questionState.ts";
import { Icon } from "../shell/Icon.tsx";

/** Chooses a question, and moves it by keyboard. One of them on the page is a stop of the Tab key. */
export function Handle({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const now = useNow();
  const { isChosen, isStop } = useQuestion();
  const { address } = element;
  const drag = (event: DragEvent): void => {
    const question = event.currentTarget.closest("[data-question]");
    if (question !== null) event.dataTransfer.setDragImage(question, 0, 0);
    event.dataTransfer.setData(DRAG, address);
    event.dataTransfer.effectAllowed = "move";
  };
  const press = (event: KeyboardEvent): void => {
    if (act(event, now(), address)) event.preventDefault();
  };
  return (
    <button
      type="button"
      className="bp-handle"
      data-handle={address}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={say("forms.handle", { name: nameOf(element), kind: say(kindWord(element.json["type"])) })}
      aria-describedby="bp-forms-help"
      onKeyDown={press}
      draggable
      onDragStart={drag}
    >
      <Icon name="drag" />
    </button>
  );
}

/** What a key means here; false for keys that mean nothing. */
function act(
  { key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  editing: Editing,
  address: string,
): boolean {
  const { service, chosen, choose, step, move, type, remove, duplicate } = editing;
  const isControl = ctrlKey || metaKey;
  const what = chosen.includes(address) ? chosen : [address];
  const how = shiftKey ? "range" : "only";
  const isOther = !chosen.includes(address);
  if (isOther && (key === "Delete" || key === "d")) choose(address);
  else if (isControl && key === "d") duplicate();
  else if (isControl && key === " ") choose(address, "toggle");
  else if (isControl && (key === "ArrowUp" || key === "ArrowDown"))
    step(address, key === "ArrowUp" ? -1 : 1, "pass");
  else if (isControl) return false;
  else if (key === "ArrowUp" || key === "ArrowDown") {
    const by = key === "ArrowUp" ? -1 : 1;
    if (altKey) move(spotBeside(service, what, by), what);
    else step(address, by, how);
  } else if (altKey && key === "ArrowRight")
    move(spotInside(service, what) ?? spotInside(service, what, 1), what);
  else if (altKey && key === "ArrowLeft") move(spotOutside(service, what), what);
  else if (key === "Enter" || key === "F2") type(address);
  else if (key === "Delete") remove();
  else return false;
  return true;
}

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { completionsAt, type Completion } from "./complete.ts";
import type { Seen } from "./useSight.ts";

interface FeelTextProps {
  readonly label: string;
  readonly value: string;
  readonly sight: Seen;
  readonly change: (feel: string) => void;
}

/** A formula as text; while a name is written, those in sight are offered by their labels. */
export function FeelText({ label, value, sight, change }: FeelTextProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [offered, offer] = useState<readonly Completion[]>([]);
  const [place, setPlace] = useState(0);
  // An expression is never empty; what is typed meanwhile stays in the box.
  const [typed, setTyped] = useState<string | null>(null);
  const put = (text: string): void => {
    setTyped(text.trim() === "" ? text : null);
    if (text.trim() !== "") change(text);
  };
  const take = ({ text, caret }: Completion): void => {
    put(text);
    offer([]);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(caret, caret);
    });
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = offered[place];
    if (chosen === undefined) return;
    if (event.key === "ArrowDown") setPlace((place + 1) % offered.length);
    else if (event.key === "ArrowUp") setPlace((place + offered.length - 1) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") offer([]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="kern-form-input bp-line bp-feel">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        className="kern-form-input__input"
        rows={3}
        spellCheck={false}
        aria-controls={`${id}-names`}
        aria-autocomplete="list"
        aria-activedescendant={offered.length > 0 ? `${id}-${place}` : undefined}
        value={typed ?? value}
        onChange={({ target }) => {
          put(target.value);
          setPlace(0);
          offer(completionsAt(target.value, target.selectionStart, sight.subjects));
        }}
        onKeyDown={press}
        onBlur={() => offer([])}
      />
      <div
        id={`${id}-names`}
        className="bp-names"
        role="listbox"
        aria-label={say("cond.names")}
        hidden={offered.length === 0}
      >
        {offered.map((one, index) => (
          // The box keeps the keyboard; the mouse takes a name before the box is left.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.subject.path}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            onMouseDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            {one.subject.label} <span className="bp-muted">{one.subject.path}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

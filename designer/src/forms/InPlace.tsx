import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Shown } from "./Shown.tsx";

interface InPlaceProps {
  /** What the text is: Frage, Hilfetext. */
  readonly what: string;
  readonly text: string;
  readonly from: string;
  readonly isLong?: boolean;
  /** Typing begins without a click, with everything marked. */
  readonly isOpen?: boolean;
  /** Stands there while there is no text. */
  readonly ghost?: string;
  /** Reached by Tab; a question's texts are reached from its handle. */
  readonly isStop?: boolean;
  /** Null where nothing changed; by key, the keyboard is to stay where it was. */
  readonly done: (text: string | null, byKey: boolean) => void;
}

/** A text as it will stand on the page; a click makes it a line to type in. */
export function InPlace({
  what,
  text,
  from,
  isLong = false,
  isOpen = false,
  isStop = false,
  ghost,
  done,
}: InPlaceProps): ReactNode {
  const { say } = useDesigner();
  const [isTyping, setTyping] = useState(false);
  if (isOpen || isTyping)
    return (
      <Typing
        what={what}
        text={text}
        isLong={isLong}
        done={(next, byKey) => {
          setTyping(false);
          done(next === text ? null : next, byKey);
        }}
      />
    );
  return (
    <button type="button" className="bp-inplace" tabIndex={isStop ? 0 : -1} onClick={() => setTyping(true)}>
      {text === "" && ghost !== undefined ? null : (
        <span className="bp-hidden">{say("forms.text.edit", { what, text: "" })}</span>
      )}
      {text === "" ? <em>{ghost ?? say("forms.text.empty")}</em> : <Shown text={text} from={from} />}
    </button>
  );
}

interface TypingProps {
  readonly what: string;
  readonly text: string;
  readonly isLong: boolean;
  readonly done: (text: string | null, byKey: boolean) => void;
}
function Typing({ what, text, isLong, done }: TypingProps): ReactNode {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  // Leaving and Enter may both be told of one end.
  const finish = (next: string | null, byKey: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    done(next, byKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") finish(null, true);
    if (event.key !== "Enter" || (isLong && event.shiftKey)) return;
    event.preventDefault();
    finish(typed.trim(), true);
  };
  return (
    <textarea
      ref={box}
      className="bp-inplace-typing"
      aria-label={what}
      rows={Math.max(1, typed.split("\n").length, Math.ceil(typed.length / 60))}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKey}
      onBlur={() => finish(typed.trim(), false)}
    />
  );
}

import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";

interface KeepProps {
  /** The case is closed; else it is kept as far as it has come. */
  readonly isDone: boolean;
  readonly keep: (name: string) => boolean;
}

/** A rehearsal becomes an example case: to its end, or with what it waits for now. */
export function Keep({ isDone, keep }: KeepProps): ReactNode {
  const { say } = useDesigner();
  const [title, setTitle] = useState("");
  const [kept, setKept] = useState(false);
  const take = (): void => setKept(keep(title.trim() === "" ? say("rehearsal.keep.name") : title));
  return (
    <section className="bp-card" aria-labelledby="fertig">
      <h2 id="fertig">{say(isDone ? "rehearsal.done" : "rehearsal.waits")}</h2>
      {kept ? (
        <p role="status">{say("rehearsal.kept.text")}</p>
      ) : (
        <>
          <TextLine label={say("rehearsal.keep.title")} value={title} change={setTitle} />
          <button
            type="button"
            className={`kern-btn kern-btn--${isDone ? "primary" : "secondary"}`}
            onClick={take}
          >
            <span className="kern-label">{say(isDone ? "rehearsal.keep" : "rehearsal.keep.here")}</span>
          </button>
        </>
      )}
    </section>
  );
}

import { useId, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { WordKey } from "../words/words.ts";
import type { Working } from "./untilDone.ts";

interface Props {
  readonly working: Working | null;
  /** What is being done, with how many of how many are done; and what while who they are is still looked for. */
  readonly text: WordKey;
  readonly beginning: WordKey;
}

/** How far something long has come: a bar and a sentence. Whoever listens is told at each quarter, not at each step. */
export function Progress({ working, text, beginning }: Props): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const { done, of } = working ?? { done: 0, of: 0 };
  const sentence = (count: number): string => (of === 0 ? say(beginning) : say(text, { done: count, of }));
  const quarter = Math.floor((done / Math.max(1, of)) * 4);
  return (
    <div className="bp-progress">
      <p id={id} aria-hidden="true">
        {sentence(done)}
      </p>
      <progress aria-labelledby={id} max={Math.max(1, of)} {...(of === 0 ? {} : { value: done })} />
      <p className="bp-progress-told" role="status">
        {sentence(Math.ceil((quarter * of) / 4))}
      </p>
    </div>
  );
}

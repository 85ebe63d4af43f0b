import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { lawPath } from "../place.ts";

/** One line: which provision. What is asked stands in the address, so that it can be sent to somebody. */
export function AskForm({ citation }: { readonly citation: string }): ReactNode {
  const { say, go } = useDesigner();
  const [text, write] = useState(citation);
  const [isMissing, setMissing] = useState(false);
  const ask = (): void => {
    setMissing(text.trim() === "");
    if (text.trim() !== "") go(lawPath(text.trim()));
  };
  return (
    <form
      className="bp-card bp-law-ask"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextLine label={say("law.ask")} hint={say("law.ask.hint")} value={text} change={write} />
      <button type="submit" className="kern-btn kern-btn--primary">
        <span className="kern-label">{say("law.show")}</span>
      </button>
      {isMissing ? <p role="alert">{say("law.missing")}</p> : null}
    </form>
  );
}

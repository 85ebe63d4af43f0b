import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Older } from "./OlderCases.tsx";

interface FurtherProps {
  readonly older: Older;
  readonly from: string;
  readonly goTo: (from: string) => void;
}
/** Only so many are looked at in one go: says so, and leads to the next ones and back to the first. */
export function Further({ older: { cases, next }, from, goTo }: FurtherProps): ReactNode {
  const { say } = useDesigner();
  if (next === null && from === "") return null;
  return (
    <>
      <p>{say(next === null ? "older.last" : "older.more", { count: cases.length })}</p>
      <p className="bp-buttons">
        {next === null ? null : (
          <button type="button" className="kern-btn kern-btn--secondary" onClick={() => goTo(next)}>
            <span className="kern-label">{say("older.next")}</span>
          </button>
        )}
        {from === "" ? null : (
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => goTo("")}>
            <span className="kern-label">{say("older.first")}</span>
          </button>
        )}
      </p>
    </>
  );
}

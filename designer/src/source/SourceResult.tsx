import { sentence } from "@blaupause/check";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import type { SourceTold } from "./SourcePage.tsx";

/** What came of the text: applied, or why not and where. */
export function SourceResult({ told }: { readonly told: SourceTold | null }): ReactNode {
  const { say, language } = useDesigner();
  const { service } = useContent();
  if (told === null) return null;
  if (told.type === "service") return <p role="status">{say("source.fine")}</p>;
  if (told.type === "same") return <p role="status">{say("source.same")}</p>;
  if (told.type === "kept") return <p role="status">{say("source.kept")}</p>;
  if (told.type === "changed") return <p role="alert">{say("source.changed")}</p>;
  if (told.type === "syntax") return <p role="alert">{say("source.syntax", { line: told.line })}</p>;
  if (told.type === "other-id") return <p role="alert">{say("source.other", { id: service.id })}</p>;
  return (
    <div role="alert">
      <p>{say("source.problems")}</p>
      <ul>
        {told.problems.slice(0, 10).map((problem, index) => (
          <li key={index}>{sentence(problem, service, language)}</li>
        ))}
      </ul>
    </div>
  );
}

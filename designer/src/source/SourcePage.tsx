import { sentence } from "@blaupause/check";
import { serviceSchema } from "@blaupause/model";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import type { Editor } from "./monaco.ts";
import { printSource, readSource, type SourceRead } from "./readSource.ts";

/** The service as JSON for experts: what is typed holds when it is applied, and only if it is a service. */
export default function SourcePage(): ReactNode {
  const { say } = useDesigner();
  const { session } = useCopy();
  const { service } = useContent();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [read, setRead] = useState<SourceRead | null>(null);
  const [isTyped, setTyped] = useState(false);
  const shown = printSource(service);
  useEffect(() => {
    let isHere = true;
    void import("./monaco.ts").then(({ openEditor }) => {
      if (!isHere || place.current === null) return;
      const text = printSource(session.get().content.service);
      editor.current = openEditor(place.current, text, serviceSchema, say("source.label"), () =>
        setTyped(true),
      );
    });
    return () => {
      isHere = false;
      editor.current?.dispose();
      editor.current = null;
    };
  }, [say, session]);
  // What was changed elsewhere shows here, unless somebody is typing.
  useEffect(() => {
    if (!isTyped && editor.current !== null && editor.current.text() !== shown) {
      editor.current.show(shown);
      setTyped(false);
    }
  }, [shown, isTyped]);
  const apply = (): void => {
    const found = readSource(editor.current?.text() ?? shown, service);
    setRead(found);
    if (found.type !== "service") return;
    session.replace(say("source.applied"), { ...session.get().content, service: found.service });
    setTyped(false);
  };
  const reset = (): void => {
    editor.current?.show(shown);
    setTyped(false);
    setRead(null);
  };
  return (
    <div className="bp-source">
      <h1>{say("source.title")}</h1>
      <p className="bp-muted">{say("source.text")}</p>
      <div className="bp-source-editor" ref={place} />
      <SourceResult read={read} />
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={reset}>
          <span className="kern-label">{say("source.reset")}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--primary" onClick={apply}>
          <span className="kern-label">{say("source.apply")}</span>
        </button>
      </p>
    </div>
  );
}

function SourceResult({ read }: { readonly read: SourceRead | null }): ReactNode {
  const { say, language } = useDesigner();
  const { service } = useContent();
  if (read === null) return null;
  if (read.type === "service") return <p role="status">{say("source.fine")}</p>;
  if (read.type === "same") return <p role="status">{say("source.same")}</p>;
  if (read.type === "syntax") return <p role="alert">{say("source.syntax", { line: read.line })}</p>;
  if (read.type === "other-id") return <p role="alert">{say("source.other", { id: service.id })}</p>;
  return (
    <div role="alert">
      <p>{say("source.problems")}</p>
      <ul>
        {read.problems.slice(0, 10).map((problem, index) => (
          <li key={index}>{sentence(problem, service, language)}</li>
        ))}
      </ul>
    </div>
  );
}

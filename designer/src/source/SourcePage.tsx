import { serviceSchema, type Service } from "@blaupause/model";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { applied } from "./applied.ts";
import type { Editor } from "./monaco.ts";
import { printSource, readSource, type SourceRead } from "./readSource.ts";
import { SourceResult } from "./SourceResult.tsx";
import { keptText, keepText } from "./typed.ts";

export type SourceTold = SourceRead | { readonly type: "changed" } | { readonly type: "kept" };

/** The service as JSON for experts: what is typed holds when it is applied, and only if it is a service. */
export default function SourcePage(): ReactNode {
  const { say } = useDesigner();
  const { session } = useCopy();
  const { service } = useContent();
  const { place, told, tell, text, show, base, settle } = useSource(service);
  const apply = (): void => {
    const found = readSource(text(), base());
    if (found.type !== "service") return tell(found);
    const content = applied(base(), session.get().content, found.service);
    if (content === null) return tell({ type: "changed" });
    // Where the template forbids it, that is said above, and the text stays as it was typed.
    if (!session.replace(say("source.applied"), content).ok) return tell(null);
    settle(content.service);
    tell(found);
  };
  const reset = (): void => {
    show(service);
    tell(null);
  };
  return (
    <div className="bp-source">
      <h1>{say("source.title")}</h1>
      <p className="bp-muted">{say("source.text")}</p>
      <div className="bp-source-editor" ref={place} />
      <SourceResult told={told} />
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

/** The editor, and the state of the service that what stands in it was begun on. */
function useSource(service: Service) {
  const { say } = useDesigner();
  const { head } = useCopy();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const before = useRef(keptText(head.id)?.base ?? service);
  const [told, tell] = useState<SourceTold | null>(keptText(head.id) === null ? null : { type: "kept" });
  const text = (): string => editor.current?.text() ?? printSource(before.current);
  useEffect(() => {
    let isHere = true;
    void import("./monaco.ts").then(({ openEditor }) => {
      if (!isHere || place.current === null) return;
      const begun = keptText(head.id)?.text ?? printSource(before.current);
      editor.current = openEditor(place.current, begun, serviceSchema, say("source.label"), () =>
        keepText(head.id, editor.current?.text() ?? null, before.current),
      );
    });
    return () => {
      isHere = false;
      editor.current?.dispose();
      editor.current = null;
    };
  }, [say, head.id]);
  const settle = (next: Service): void => {
    before.current = next;
    keepText(head.id, null, next);
  };
  const show = (next: Service): void => {
    settle(next);
    if (editor.current !== null && editor.current.text() !== printSource(next))
      editor.current.show(printSource(next));
    settle(next);
  };
  // What was changed elsewhere shows here, unless somebody is typing.
  useEffect(() => {
    if (keptText(head.id) === null) show(service);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [service, head.id]);
  return { place, told, tell, text, show, settle, base: () => before.current };
}

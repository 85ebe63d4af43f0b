import { openService } from "@blaupause/model";
import { guardOf } from "@blaupause/reuse";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner, type Designer, type Opened } from "../designer.ts";
import { TemplateContext, templateIn, type TemplateOf } from "../local/template.ts";
import type { DesignerPlace } from "../place.ts";
import type { Content } from "../session/content.ts";
import { createSession, type Session } from "../session/session.ts";
import { keepUnsaved, readUnsaved } from "../session/unsaved.ts";
import { clockTime } from "./clockTime.ts";
import { Frame } from "./Frame.tsx";

interface BenchProps {
  readonly place: Extract<DesignerPlace, { type: "service" }>;
}
type Loading =
  | { readonly type: "working" }
  | { readonly type: "failed"; readonly sentence: string }
  | {
      readonly type: "open";
      readonly opened: Opened;
      readonly session: Session;
      readonly template: TemplateOf | null;
    };

/** Opens a working copy and keeps it for as long as somebody works on it. */
export function Bench({ place }: BenchProps): ReactNode {
  const designer = useDesigner();
  const { say, client } = designer;
  const [loading, setLoading] = useState<Loading>({ type: "working" });
  useEffect(() => {
    let isHere = true;
    void client("readService", { parameters: { service: place.service } }).then((answer) => {
      if (!isHere) return;
      if (answer.ok) return setLoading(begin(designer, answer.value));
      setLoading({ type: "failed", sentence: say(answer.status === 404 ? "load.missing" : "load.failed") });
    });
    return () => {
      isHere = false;
    };
    // The words may change meanwhile; the copy is opened once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, place.service]);
  if (loading.type === "open")
    return (
      <TemplateContext value={loading.template}>
        <Frame place={place} opened={loading.opened} session={loading.session} />
      </TemplateContext>
    );
  return (
    <main className="bp-plain" id="inhalt">
      <p role="status">{loading.type === "working" ? say("load.working") : loading.sentence}</p>
    </main>
  );
}

function begin(designer: Designer, opened: Opened): Loading {
  const { say, session: signedIn } = designer;
  const service = openService(opened.content.service);
  if (!service.ok)
    return { type: "failed", sentence: say("load.broken", { problem: service.problems[0]?.rule ?? "" }) };
  const content: Content = { service: service.service, journeys: opened.content.journeys };
  // Whoever works at the same computer afterwards does not save it under her own name.
  const whose = `${signedIn.organisation?.id ?? ""}/${signedIn.person?.id ?? ""}`;
  const { id, rev, at } = opened.head;
  const template = templateIn(opened);
  const session = createSession(content, rev, clockTime(at), {
    ...portOf(designer, whose, id),
    isReleased: opened.isReleased,
    ...(template === null || template.isOurs ? {} : { guard: guardOf(template.service, template.isDerived) }),
  });
  const unsaved = readUnsaved(whose, id);
  // Made on an older state than the server's: saving it will be refused, and both are shown.
  if (unsaved !== null) session.rebase(say("unsaved.label"), unsaved.rev, unsaved.content);
  return { type: "open", opened, session, template };
}

const portOf = ({ client, say }: Designer, whose: string, service: string) => ({
  save: async (rev: number, label: string, { service: now, journeys }: Content) => {
    const content = { service: now as never, journeys };
    const answer = await client("saveService", { parameters: { service }, body: { rev, label, content } });
    if (answer.ok) return { ok: true, rev: answer.value.rev, at: clockTime(answer.value.at) } as const;
    if (answer.status === 0 || answer.status >= 500)
      return { ok: false, reason: "offline", code: answer.code } as const;
    const reason = answer.code === "saved-by-another" ? "conflict" : "refused";
    return { ok: false, reason, code: answer.code } as const;
  },
  keep: (unsaved: { rev: number; content: Content } | null) => keepUnsaved(whose, service, unsaved),
  later: (run: () => void, ms: number) => void setTimeout(run, ms),
  nameOf: {
    undo: (step: string) => say("history.undo", { step }),
    redo: (step: string) => say("history.redo", { step }),
  },
});

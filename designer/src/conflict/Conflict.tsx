import { openService } from "@blaupause/model";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useDesigner, type Opened } from "../designer.ts";
import type { Content } from "../session/content.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { Choice } from "./Choice.tsx";

interface Others {
  readonly opened: Opened;
  readonly theirs: Content;
  readonly base: Content | null;
}

/** Two authors at once: what each changed, and what shall hold. Whatever is chosen, both states stay in the history. */
export default function Conflict(): ReactNode {
  const { say } = useDesigner();
  const { content } = useSession(useCopy().session);
  const { others, load } = useOthers();
  if (others === undefined) return <p role="status">{say("load.working")}</p>;
  if (others !== null) return <Choice both={{ ...others, ours: content }} head={others.opened.head} />;
  return (
    <section className="bp-conflict" role="alert">
      <p>{say("conflict.failed")}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={load}>
        <span className="kern-label">{say("conflict.again")}</span>
      </button>
    </section>
  );
}

/** What the server has now, and what both began with; null when it cannot be read, undefined while it is. */
function useOthers() {
  const { client } = useDesigner();
  const { session, head } = useCopy();
  const { rev } = useSession(session);
  const [others, setOthers] = useState<Others | null | undefined>(undefined);
  const read = useCallback(async (): Promise<void> => {
    const parameters = { service: head.id };
    const [now, before] = await Promise.all([
      client("readService", { parameters }),
      client("readRevision", { parameters: { ...parameters, rev: String(rev) } }),
    ]);
    const theirs = now.ok ? contentOf(now.value.content) : null;
    if (!now.ok || theirs === null) return setOthers(null);
    setOthers({ opened: now.value, theirs, base: before.ok ? contentOf(before.value) : null });
  }, [client, head.id, rev]);
  useEffect(() => void read(), [read]);
  return { others, load: () => void read() };
}

function contentOf({ service, journeys }: Opened["content"]): Content | null {
  const opened = openService(service);
  return opened.ok ? { service: opened.service, journeys } : null;
}

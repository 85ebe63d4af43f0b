import { openService } from "@blaupause/model";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner, type Designer, type Opened } from "../designer.ts";
import type { Content } from "../session/content.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { Choice } from "./Choice.tsx";

type Client = Designer["client"];

interface Others {
  readonly opened: Opened;
  readonly theirs: Content;
  readonly base: Content | null;
}

/** Two authors at once: what each changed, and what shall hold. Whatever is chosen, both states stay in the history. */
export default function Conflict(): ReactNode {
  const [round, setRound] = useState(0);
  return <Found key={round} again={() => setRound(round + 1)} />;
}

function Found({ again }: { readonly again: () => void }): ReactNode {
  const { say } = useDesigner();
  const { content } = useSession(useCopy().session);
  const others = useOthers();
  if (others === undefined) return <p role="status">{say("load.working")}</p>;
  if (others !== null) return <Choice both={{ ...others, ours: content }} head={others.opened.head} />;
  return (
    <section className="bp-conflict" role="alert">
      <p>{say("conflict.failed")}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={again}>
        <span className="kern-label">{say("conflict.again")}</span>
      </button>
    </section>
  );
}

/** What the server has now, and what both began with; null when it cannot be read, undefined while it is. */
function useOthers(): Others | null | undefined {
  const { client } = useDesigner();
  const { session, head } = useCopy();
  const { rev } = useSession(session);
  const [others, setOthers] = useState<Others | null | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    void readOthers(client, head.id, rev).then((found) => (isHere ? setOthers(found) : undefined));
    return () => {
      isHere = false;
    };
  }, [client, head.id, rev]);
  return others;
}

async function readOthers(client: Client, service: string, rev: number): Promise<Others | null> {
  const parameters = { service };
  const [now, before] = await Promise.all([
    client("readService", { parameters }),
    client("readRevision", { parameters: { ...parameters, rev: String(rev) } }),
  ]);
  const theirs = now.ok ? contentOf(now.value.content) : null;
  if (!now.ok || theirs === null) return null;
  return { opened: now.value, theirs, base: before.ok ? contentOf(before.value) : null };
}

function contentOf({ service, journeys }: Opened["content"]): Content | null {
  const opened = openService(service);
  return opened.ok ? { service: opened.service, journeys } : null;
}

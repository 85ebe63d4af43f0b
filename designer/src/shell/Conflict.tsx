import { diff, isOpen, upgrade } from "@blaupause/reuse";
import { openService, type Adaptation, type Service } from "@blaupause/model";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner, type Opened } from "../designer.ts";
import { changedNames } from "../releases/changedNames.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { clockTime } from "./clockTime.ts";

interface Both {
  readonly base: Service;
  readonly theirs: Service;
  readonly ours: Service;
  readonly opened: Opened;
}

/** Two authors at once: what each changed, and what shall hold. Whatever is chosen, both states stay in the history. */
export default function Conflict(): ReactNode {
  const { client, say } = useDesigner();
  const { session, head } = useCopy();
  const { rev, content } = useSession(session);
  const [both, setBoth] = useState<Both | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const parameters = { service: head.id };
      const [now, before] = await Promise.all([
        client("readService", { parameters }),
        client("readRevision", { parameters: { ...parameters, rev: String(rev) } }),
      ]);
      if (!now.ok || !before.ok) return;
      const theirs = openService(now.value.content.service);
      const base = openService(before.value.service);
      if (theirs.ok && base.ok)
        setBoth({ base: base.service, theirs: theirs.service, ours: content.service, opened: now.value });
    };
    void load();
    // What is compared is what stood there when the conflict came up, until it is settled.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, head.id, rev]);
  if (both === null) return <p role="status">{say("load.working")}</p>;
  return <Choice both={{ ...both, ours: content.service }} />;
}

function Choice({ both }: { readonly both: Both }): ReactNode {
  const { say } = useDesigner();
  const { session } = useCopy();
  const { content } = useSession(session);
  const { head } = both.opened;
  const name = head.by;
  const merged = joined(both);
  const goOn = (label: string, service: Service): void => {
    session.rebase(label, head.rev, {
      service,
      journeys: { ...both.opened.content.journeys, ...content.journeys },
    });
    void session.saveNow();
  };
  // Kept first, so that it stands in the history as well.
  const take = async (): Promise<void> => {
    goOn(say("conflict.kept"), both.ours);
    await session.saveNow();
    session.replace(say("conflict.taken", { name }), { ...content, service: both.theirs });
  };
  return (
    <section className="bp-conflict" role="alert" aria-labelledby="konflikt">
      <h2 id="konflikt">{say("conflict.title")}</h2>
      <p>{say("conflict.text", { name, time: clockTime(head.at) })}</p>
      <div className="bp-conflict-sides">
        <Side title={say("conflict.theirs", { name })} names={changedNames(both.base, both.theirs)} />
        <Side title={say("conflict.ours")} names={changedNames(both.base, both.ours)} />
      </div>
      {merged === null ? null : (
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          onClick={() => goOn(say("conflict.merged", { name }), merged.service)}
        >
          <span className="kern-label">{say(merged.isClear ? "conflict.merge" : "conflict.merge.ours")}</span>
        </button>
      )}
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void take()}>
        <span className="kern-label">{say("conflict.take")}</span>
      </button>
      <button
        type="button"
        className="kern-btn kern-btn--secondary"
        onClick={() => goOn(say("conflict.kept"), both.ours)}
      >
        <span className="kern-label">{say("conflict.keep")}</span>
      </button>
    </section>
  );
}

function Side({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  const { say } = useDesigner();
  return (
    <div>
      <h3>{title}</h3>
      {names.length === 0 ? <p>{say("conflict.nothing")}</p> : null}
      <ul>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

/** The same merge that brings a new version to a municipality; null where its result would be no service. */
function joined({
  base,
  theirs,
  ours,
}: Both): { readonly service: Service; readonly isClear: boolean } | null {
  const local: Adaptation = diff(base, ours, {});
  const result = upgrade(base, theirs, local);
  if (!result.ok || !openService(result.service).ok) return null;
  return { service: result.service, isClear: !result.conflicts.some(isOpen) };
}

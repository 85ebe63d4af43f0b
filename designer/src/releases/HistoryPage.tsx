import type { AnswerOf, routes } from "@blaupause/api";
import { openService } from "@blaupause/model";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";

type Revision = AnswerOf<(typeof routes)["listRevisions"]>["revisions"][number];

/** What was done to the draft, by whom, and the way back to any of its states. */
export default function HistoryPage(): ReactNode {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const { rev } = useSession(session);
  const [revisions, setRevisions] = useState<readonly Revision[]>([]);
  useEffect(() => {
    const parameters = { service: head.id };
    void client("listRevisions", { parameters }).then(
      (answer) => answer.ok && setRevisions(answer.value.revisions),
    );
    // Every save is a new line.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, head.id, rev]);
  return (
    <div className="bp-sheet">
      <h1>{say("part.versionen")}</h1>
      <p className="bp-muted">{say("history.text")}</p>
      <table className="bp-table">
        <thead>
          <tr>
            <th scope="col">{say("history.when")}</th>
            <th scope="col">{say("history.what")}</th>
            <th scope="col">{say("history.who")}</th>
            <th scope="col">
              <span className="bp-hidden">{say("history.restore")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <RevisionRow key={revision.rev} revision={revision} isNow={revision.rev === rev} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RevisionRow({
  revision,
  isNow,
}: {
  readonly revision: Revision;
  readonly isNow: boolean;
}): ReactNode {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const { rev, label, at, by } = revision;
  const restore = async (): Promise<void> => {
    const found = await client("readRevision", { parameters: { service: head.id, rev: String(rev) } });
    const opened = found.ok ? openService(found.value.service) : null;
    if (found.ok && opened?.ok === true)
      session.replace(say("history.restored", { time: dayAndTime(at) }), {
        service: opened.service,
        journeys: found.value.journeys,
      });
  };
  return (
    <tr>
      <td className="bp-number">{dayAndTime(at)}</td>
      <td>{label === "" ? say("history.begun") : label}</td>
      <td>{by}</td>
      <td>
        {isNow ? (
          <span className="bp-badge">{say("history.now")}</span>
        ) : (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--x-small"
            onClick={() => void restore()}
          >
            <span className="kern-label">{say("history.restore")}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

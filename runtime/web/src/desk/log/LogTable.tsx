import { logTranslator, type LogKey } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Role } from "../people.ts";
import { Refused } from "../Refused.tsx";
import { LogRow } from "./LogRow.tsx";
import { useLog, type Log } from "./useLog.ts";

interface Props {
  readonly log: Log;
  readonly roles: readonly Role[];
}

/** Of a log without a line nobody has to be told that it is whole. */
function stateOf({ isWhole, entries }: Log): LogKey {
  if (!isWhole) return "admin.log.broken";
  return entries.length === 0 ? "admin.log.empty" : "admin.log.whole";
}

/** Who changed what of the organisation, the newest first. */
export function LogTable({ log, roles }: Props): ReactNode {
  const { language } = useDesk();
  const say = logTranslator(language);
  const { shown, first, hasOlder, refused, older } = useLog(log);
  return (
    <section aria-labelledby="protokoll">
      <h2 id="protokoll">{say("admin.log")}</h2>
      <p className={log.isWhole ? undefined : "bp-refused"}>{say(stateOf(log))}</p>
      {shown.length === 0 ? null : (
        <table className="kern-table bp-log">
          <thead>
            <tr>
              <th scope="col">{say("admin.log.at")}</th>
              <th scope="col">{say("admin.log.by")}</th>
              <th scope="col">{say("admin.log.what")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry, place) => (
              <LogRow key={entry.seq} entry={entry} roles={roles} isFirst={place === first} />
            ))}
          </tbody>
        </table>
      )}
      <Refused code={refused} />
      {hasOlder ? (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void older()}>
          <span className="kern-label">{say("admin.log.older")}</span>
        </button>
      ) : null}
    </section>
  );
}

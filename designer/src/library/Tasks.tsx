import type { ReactNode } from "react";
import { useDesigner, type Library } from "../designer.ts";
import { APPROVALS, pathTo } from "../place.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { Link } from "../shell/Link.tsx";
import { ProposedRow } from "./ProposedRow.tsx";

type Task = Library["tasks"][number];

interface TasksProps {
  readonly tasks: readonly Task[];
  readonly copies: Library["copies"];
}

/** „Für Sie zu tun“: releases that were refused, that no longer fit, that wait; proposals. Nothing to do is nothing on the screen. */
export function Tasks({ tasks, copies }: TasksProps): ReactNode {
  const { say } = useDesigner();
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="zu-tun">
      <h2 id="zu-tun">{say("start.tasks")}</h2>
      <ul className="bp-rows">
        {tasks.map((task) => (
          <li key={`${task.type} ${task.service}`}>
            <TaskRow task={task} isBegun={copies.some(({ id }) => id === task.service)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { refused: "stuck", outdated: "open", decide: "open", waiting: "waiting" } as const;

export interface TaskRowProps {
  readonly task: Task;
  readonly isBegun: boolean;
}
function TaskRow({ task, isBegun }: TaskRowProps): ReactNode {
  const { say } = useDesigner();
  const { type, service, title, by, at, reason } = task;
  if (type === "proposed") return <ProposedRow task={task} isBegun={isBegun} />;
  return (
    <Link href={type === "decide" ? APPROVALS : pathTo(service, "freigabe")} className="bp-row">
      <span className={`bp-badge bp-badge--${tones[type]}`}>{say(`start.task.${type}`)}</span>
      <strong>{title}</strong>
      <span>
        {say(`start.task.${type}.text`, { name: by, time: dayAndTime(at) })}
        {reason === "" ? "" : ` „${reason}“`}
      </span>
    </Link>
  );
}

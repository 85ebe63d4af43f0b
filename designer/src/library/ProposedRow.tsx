import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { Link } from "../shell/Link.tsx";
import type { TaskRowProps } from "./Tasks.tsx";
import { useTake } from "./useTake.ts";

/** What is proposed for one's template. It is looked at beside a draft, which is begun where there is none yet. */
export function ProposedRow({ task, isBegun }: TaskRowProps): ReactNode {
  const { say } = useDesigner();
  const take = useTake();
  const [problem, setProblem] = useState<string | null>(null);
  const { service, title, by, at } = task;
  const inside = (
    <>
      <span className="bp-badge bp-badge--open">{say("start.task.proposed")}</span>
      <strong>{title}</strong>
      <span>{say("start.task.proposed.text", { name: by, time: dayAndTime(at) })}</span>
    </>
  );
  const open = async (): Promise<void> => setProblem(await take(service, "vorschlaege"));
  if (isBegun)
    return (
      <Link href={pathTo(service, "vorschlaege")} className="bp-row">
        {inside}
      </Link>
    );
  return (
    <>
      <button type="button" className="bp-row bp-row--button" onClick={() => void open()}>
        {inside}
      </button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}

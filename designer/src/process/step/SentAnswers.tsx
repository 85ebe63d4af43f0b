import { useId, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useSight } from "../../panel/condition/useSight.ts";
import { Select } from "../../panel/Select.tsx";
import { sending, sentIn } from "./sentAnswers.ts";

interface SentAnswersProps {
  /** The expression that is sent; null when nothing is. */
  readonly feel: string | null;
  readonly from: string;
  readonly change: (feel: string | null) => void;
}

/** Which answers another system gets: only those somebody chose, each by its own name. */
export function SentAnswers({ feel, from, change }: SentAnswersProps): ReactNode {
  const { say } = useDesigner();
  const { subjects, byPath } = useSight(from);
  const id = useId();
  const paths = sentIn(feel);
  if (paths === null)
    return (
      <p className="kern-body bp-line">{say("process.call.written", { label: say("process.call.sent") })}</p>
    );
  const put = (next: readonly string[]): void => change(next.length === 0 ? null : sending(next));
  const open = subjects.filter(({ path, isCount }) => isCount !== true && !paths.includes(path));
  return (
    <div role="group" className="bp-line" aria-labelledby={id}>
      <span className="kern-label" id={id}>
        {say("process.call.sent")}
      </span>
      {paths.length === 0 ? <p className="kern-hint">{say("process.call.sent.none")}</p> : null}
      <ul className="bp-sent">
        {paths.map((path) => {
          const label = byPath.get(path)?.label ?? path;
          return (
            <li key={path}>
              <span>{label}</span>
              <button
                type="button"
                className="bp-use"
                aria-label={say("process.call.sent.remove", { label })}
                onClick={() => put(paths.filter((one) => one !== path))}
              >
                <span className="kern-icon kern-icon--close kern-icon--small" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      <Select
        label={say("process.call.sent.add")}
        value=""
        options={open.map(({ path, label, group }) => ({ value: path, label: `${group}: ${label}` }))}
        mayBeEmpty
        change={(path) => path !== "" && put([...paths, path])}
      />
    </div>
  );
}

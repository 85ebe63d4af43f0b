import { useState, type ReactNode } from "react";
import type { CaseView, Task } from "./desk.ts";
import { useDesk } from "./desk.ts";
import { Done } from "./Done.tsx";
import { Posting } from "./Posting.tsx";
import { SentLetter } from "./SentLetter.tsx";
import { Step } from "./Step.tsx";
import type { Questions } from "./questions.ts";

/** How the last thing that was done here ended. */
export type Outcome = "done" | "mended" | "posted";

export interface WorkProps {
  readonly view: CaseView;
  readonly task: Task | undefined;
  readonly outcome: Outcome | null;
  readonly questions: Questions | null;
  readonly onEnded: (view: CaseView, outcome: Outcome | null) => void;
}

/** What is to be done, if anything: letters to be posted, and a step beside them. */
export function Work({ view, task, outcome, questions, onEnded }: WorkProps): ReactNode {
  const { t } = useDesk();
  const canWork = task !== undefined && task.refusal === null;
  const [asksToPost, askToPost] = useState(false);
  const post = (next: CaseView): void => {
    askToPost(true);
    onEnded(next, null);
  };
  if (outcome !== null)
    return (
      <Done
        except={view.number}
        more={canWork ? task.title : undefined}
        onMore={() => onEnded(view, null)}
        letter={outcome === "mended" ? null : <SentLetter view={view} onPost={post} />}
      >
        {t(`desk.${outcome}`)}
      </Done>
    );
  return (
    <>
      {view.postings.map((posting) => (
        <Posting
          key={posting.id}
          view={view}
          posting={posting}
          asked={asksToPost}
          onDone={(next) => onEnded(next, "posted")}
        />
      ))}
      {view.postings.length > 0 && task === undefined && view.incidents.length === 0 ? null : (
        <Step view={view} task={task} questions={questions} onEnded={onEnded} />
      )}
    </>
  );
}

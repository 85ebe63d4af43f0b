import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Filling } from "@blaupause/engine";
import { withAnswer } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { Translate } from "@blaupause/ui";
import { Letter } from "../letter/Letter.tsx";
import { useDesk, type CaseView, type Preview, type Task } from "./desk.ts";
import { LiveForm } from "./LiveForm.tsx";
import { NoticeDates } from "./NoticeDates.tsx";
import { openPaths } from "./openPaths.ts";
import type { Questions } from "./questions.ts";
import { Refused } from "./Refused.tsx";
import { useCommand } from "./useCommand.ts";

interface DecisionProps {
  readonly view: CaseView;
  readonly task: Task;
  readonly questions: Questions | null;
  readonly onDone: (view: CaseView) => void;
}

/** Long enough to type a word, short enough to look instant. */
const PAUSE = 200;

/** D4 and D5: the step's form, and beside it the letter as it would be with these answers. */
export function Decision({ view, task, questions, onDone }: DecisionProps): ReactNode {
  const { t, client } = useDesk();
  const [own, setOwn] = useState<Filling | null>(task.filling);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [uploads, setUploads] = useState(0);
  const { send, busy, refused } = useCommand(view.number);
  const filling = own === null ? null : withQuestions(own, questions);
  const open = useMemo(() => openPaths(view, task, own), [view, task, own]);
  // As text: a new object with the same answers asks nothing new.
  const asked = filling === null ? null : JSON.stringify(filling);
  useEffect(() => {
    if (asked === null) return undefined;
    const body = { task: task.id, filling: JSON.parse(asked) as Filling };
    let stale = false;
    const timer = setTimeout(() => {
      void client("previewTask", { parameters: { number: view.number }, body }).then(
        (answer) => answer.ok && !stale && setPreview(answer.value),
      );
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, client, view.number, task.id]);
  const complete = async (): Promise<void> => {
    const next = await send({
      type: "completeTask",
      task: task.id,
      ...(filling === null ? {} : { filling }),
    });
    if (next !== null) return onDone(next);
    setAttempt(attempt + 1);
  };
  const asks = questions !== null && questions.picked.length > 0;
  const label = asks
    ? "desk.complete.ask"
    : preview?.notice == null
      ? "desk.complete"
      : preview.notice.mode === "post"
        ? "desk.complete.post"
        : "desk.complete.notice";
  return (
    <>
      <section className="bp-decide">
        <h2 className="kern-heading-medium">{task.title}</h2>
        {asks ? <p className="kern-body">{askedSentence(t, questions.picked.length)}</p> : null}
        {task.form === null || filling === null ? null : (
          <LiveForm
            view={view}
            form={task.form}
            filling={filling}
            only={open}
            focus={open}
            attempt={attempt}
            onChange={(change) => setOwn((now) => (now === null ? null : change(now)))}
            onUploading={(step) => setUploads((now) => now + step)}
          />
        )}
        {preview?.notice == null ? null : <NoticeDates notice={preview.notice} />}
        <Refused code={refused} />
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={busy || uploads > 0}
          onClick={() => void complete()}
        >
          <span className="kern-label">{t(label)}</span>
        </button>
        {preview === null || preview.next.length === 0 ? null : (
          <p className="kern-body kern-body--small">
            {t("desk.next", { steps: [...new Set(preview.next)].join(", ") })}
          </p>
        )}
      </section>
      {task.letter ? (
        <section>
          <h2 className="kern-heading-small">{t("desk.letter")}</h2>
          {preview?.letter == null || preview.head === null ? (
            <p className="kern-body">
              {t(asks || preview?.asks === true ? "desk.letter.asks" : "desk.letter.none")}
            </p>
          ) : (
            <Letter document={preview.letter} head={preview.head} t={t} />
          )}
        </section>
      ) : null}
    </>
  );
}

const askedSentence = (t: Translate, count: number): string =>
  count === 1 ? t("desk.asked.one") : t("desk.asked", { count });

/** Picked questions become the answer of the questions' field, with the choice that goes with asking. */
function withQuestions(filling: Filling, questions: Questions | null): Filling {
  if (questions === null || questions.picked.length === 0) return filling;
  const chosen = Object.entries(questions.decision).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    filling.answers,
  );
  return { ...filling, answers: withAnswer(chosen, questions.field, questions.picked as unknown as Json) };
}

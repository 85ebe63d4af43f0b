import { useEffect, useState, type ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";

/** Letters are made right after the decision: how often it is looked for one, and after which pause. */
const LOOKS = 5;
const PAUSE = 1500;

interface SentLetterProps {
  readonly view: CaseView;
  /** The letter goes by post, and she wants to say that it was posted. */
  readonly onPost: (view: CaseView) => void;
}

/** The letter that came of what was just done, as soon as it is there. */
export function SentLetter({ view, onPost }: SentLetterProps): ReactNode {
  const { t, client } = useDesk();
  const [now, setNow] = useState(view);
  const [looks, setLooks] = useState(0);
  const made = now.letters.find(({ file }) => !view.letters.some((before) => before.file === file));
  const isSent = made !== undefined && now.notices.length > view.notices.length;
  useEffect(() => {
    if (isSent || looks >= LOOKS) return undefined;
    const timer = setTimeout(() => {
      void client("readCase", { parameters: { number: view.number } }).then((answer) => {
        if (answer.ok) setNow(answer.value);
        setLooks(looks + 1);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isSent, looks, client, view.number]);
  return (
    <>
      {made === undefined ? null : (
        <p className="kern-body">
          {t("desk.done.letter")}{" "}
          <a className="kern-link" href={`/api/cases/${view.number}/files/${made.file}`}>
            {made.title}
          </a>
        </p>
      )}
      {now.postings.length === 0 ? null : (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => onPost(now)}>
          <span className="kern-label">{t("desk.posting.title")}</span>
        </button>
      )}
    </>
  );
}

import { printDay } from "@blaupause/engine";
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk, type CaseView } from "./desk.ts";
import { Field } from "./Field.tsx";
import { Refused } from "./Refused.tsx";
import { useCommand } from "./useCommand.ts";

interface PostingProps {
  readonly view: CaseView;
  readonly posting: CaseView["postings"][number];
  /** Somebody has just asked for it: it takes the focus from the button that is gone. */
  readonly asked: boolean;
  readonly onDone: (view: CaseView) => void;
}

/** What the law answers when it cannot have been that day. */
const WRONG_DAY = ["invalid-date", "posted-too-early", "posted-in-future"];

/** A letter that goes by post: it is printed, posted, and its day is said, from which its time limits count. */
export function Posting({ view, posting, asked, onDone }: PostingProps): ReactNode {
  const { t, language } = useDesk();
  const { id, title, file, from, to } = posting;
  const { send, busy, refused } = useCommand(view.number);
  const [on, setOn] = useState(to);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const isWrongDay = refused !== null && WRONG_DAY.includes(refused);
  const days = { from: printDay(from, language), to: printDay(to, language) };
  const post = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const next = await send({ type: "markPosted", notice: id, on });
    if (next !== null) onDone(next);
  };
  return (
    <form className="bp-decide bp-posting" noValidate onSubmit={(event) => void post(event)}>
      <h2 className="kern-heading-medium" ref={heading} tabIndex={-1}>
        {t("desk.posting.title")}
      </h2>
      <p className="kern-body">{t("desk.posting.text")}</p>
      <p className="kern-body">
        <a className="kern-link" href={`/api/cases/${view.number}/files/${file}`}>
          {t("desk.posting.letter", { title })}
        </a>
      </p>
      <Field
        type="date"
        label={t("desk.posting.on")}
        value={on}
        error={isWrongDay ? t(`desk.posting.wrong${from === to ? ".today" : ""}`, days) : undefined}
        change={setOn}
      />
      <Refused code={isWrongDay ? null : refused} />
      <button type="submit" className="kern-btn kern-btn--primary" disabled={busy}>
        <span className="kern-label">{t("desk.posting.done")}</span>
      </button>
    </form>
  );
}

import { printDate } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Letter } from "../letter/Letter.tsx";
import { useDesk, type CaseView } from "./desk.ts";
import { HoldCase } from "./HoldCase.tsx";
import { NoticeDates } from "./NoticeDates.tsx";

interface ClosedCaseProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}

/** How a case ended: when, how notice was given, until when it can be contested, and with which letter. */
export function ClosedCase({ view, onChange }: ClosedCaseProps): ReactNode {
  const { t, language } = useDesk();
  const letter = view.letters.at(-1);
  return (
    <>
      <section className="bp-done">
        <h2 className="kern-heading-medium">
          {t("desk.closed", { date: printDate(view.closed ?? view.received, language) })}
        </h2>
        <p className="kern-body">{t("desk.closed.text")}</p>
        {view.notices.map((notice) => (
          <NoticeDates key={notice.sentAt} notice={notice} isGiven />
        ))}
      </section>
      <HoldCase view={view} onChange={onChange} />
      {letter === undefined ? null : (
        <section>
          <h2 className="kern-heading-small">{t("desk.closed.letter")}</h2>
          <Letter document={letter.rendered} head={letter.head} t={t} />
        </section>
      )}
    </>
  );
}

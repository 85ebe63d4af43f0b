import { useEffect, useRef, type ReactNode } from "react";
import { useDesk, type CaseView, type Incident } from "./desk.ts";
import { Refused } from "./Refused.tsx";
import { useCommand } from "./useCommand.ts";

/** What the law calls a notice that nobody opened in time. */
export const isUnopened = ({ code }: Incident): boolean => code === "notice-not-retrieved";

interface UnopenedProps {
  readonly view: CaseView;
  readonly incident: Incident;
  /** Somebody has just asked for it: it takes the focus from the button that is gone. */
  readonly asked: boolean;
  readonly onDone: (view: CaseView) => void;
}

/** A notice that nobody opened in time is given another way: by post, or once more for retrieval. */
export function Unopened({ view, incident, asked, onDone }: UnopenedProps): ReactNode {
  const { t } = useDesk();
  const { send, busy, refused } = useCommand(view.number);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const give = async (type: "postNotice" | "retryIncident"): Promise<void> => {
    const next = await send({ type, incident: incident.id });
    if (next !== null) onDone(next);
  };
  return (
    <section className="bp-decide">
      <h2 className="kern-heading-medium" ref={heading} tabIndex={-1}>
        {t("desk.unopened.how")}
      </h2>
      <p className="kern-body">{t("desk.unopened.text")}</p>
      <Refused code={refused} />
      <div className="bp-choices">
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={busy}
          onClick={() => void give("postNotice")}
        >
          <span className="kern-label">{t("desk.unopened.post")}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          disabled={busy}
          onClick={() => void give("retryIncident")}
        >
          <span className="kern-label">{t("desk.unopened.again")}</span>
        </button>
      </div>
    </section>
  );
}

import { useState, type ReactNode } from "react";
import { useDesk, type Inbox } from "./desk.ts";
import { canTake, takeNext } from "./takeNext.ts";

/** The next right thing; where there is none for this person, it says so. */
export function NextCase({ inbox }: { readonly inbox: Inbox }): ReactNode {
  const { t, client, go } = useDesk();
  const [busy, setBusy] = useState(false);
  const [gone, setGone] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    const number = await takeNext(client, null);
    setBusy(false);
    if (number === null) setGone(true);
    else go(`/amt/vorgaenge/${number}`);
  };
  if (inbox.cases.length === 0) return null;
  if (gone || (inbox.cursor === null && !inbox.cases.some(canTake)))
    return (
      <p className="kern-body bp-quiet" role={gone ? "status" : undefined}>
        {t("desk.inbox.nothing")}
      </p>
    );
  return (
    <p>
      <button
        type="button"
        className="kern-btn kern-btn--primary"
        disabled={busy}
        onClick={() => void take()}
      >
        <span className="kern-label">{t("desk.inbox.next")}</span>
      </button>
    </p>
  );
}

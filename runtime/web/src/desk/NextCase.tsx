import { useState, type ReactNode } from "react";
import { useDesk, type Inbox } from "./desk.ts";
import { TO_POST } from "./InboxTabs.tsx";
import { Link } from "./Link.tsx";
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
  const toPost = inbox.cases.filter(({ waiting }) => waiting === "posting").length;
  if (gone || (inbox.cursor === null && !inbox.cases.some(canTake)))
    return (
      <p className="kern-body bp-quiet" role={gone ? "status" : undefined}>
        {toPost === 0 ? t("desk.inbox.nothing") : <ToPost count={toPost} />}
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

/** Nobody has to take these on: they are posted together. */
function ToPost({ count }: { readonly count: number }): ReactNode {
  const { t } = useDesk();
  return (
    <Link href={TO_POST}>
      {count === 1 ? t("desk.inbox.to-post.one") : t("desk.inbox.to-post", { count })}
    </Link>
  );
}

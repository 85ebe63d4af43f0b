import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "./desk.ts";

/** What has just happened, and the way to the next case. */
export function Done({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, client, go } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: without this the keyboard would begin at the top again.
  useEffect(() => heading.current?.focus(), []);
  const next = async (): Promise<void> => {
    const answer = await client("listCases", { parameters: {} });
    const isNext = ({ waiting, number }: { waiting: string; number: string }): boolean =>
      waiting === "office" && !location.pathname.endsWith(`/${number}`);
    const found = answer.ok ? answer.value.cases.find(isNext) : undefined;
    go(found === undefined ? "/amt/vorgaenge" : `/amt/vorgaenge/${found.number}`);
  };
  return (
    <section className="bp-done" role="status">
      <h2 className="kern-heading-medium" ref={heading} tabIndex={-1}>
        {children}
      </h2>
      <button type="button" className="kern-btn kern-btn--primary" onClick={() => void next()}>
        <span className="kern-label">{t("desk.done.next")}</span>
      </button>
    </section>
  );
}

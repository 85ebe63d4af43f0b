import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { takeNext } from "./takeNext.ts";

interface DoneProps {
  /** The case that was just worked on: it is not proposed again. */
  readonly except: string;
  /** The step that is due in it now, if this person may do it. */
  readonly more: string | undefined;
  readonly onMore: () => void;
  /** The letter that comes of it. */
  readonly letter?: ReactNode;
  readonly children: ReactNode;
}

/** What has just happened, and the way to the next case. */
export function Done({ except, more, onMore, letter, children }: DoneProps): ReactNode {
  const { t, client, go } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: without this the keyboard would begin at the top again.
  useEffect(() => heading.current?.focus(), []);
  const next = async (): Promise<void> => {
    const number = await takeNext(client, except);
    go(number === null ? "/amt/vorgaenge" : `/amt/vorgaenge/${number}`);
  };
  return (
    <section className="bp-done" role="status">
      <h2 className="kern-heading-medium" ref={heading} tabIndex={-1}>
        {children}
      </h2>
      {letter}
      <button type="button" className="kern-btn kern-btn--primary" onClick={() => void next()}>
        <span className="kern-label">{t("desk.done.next")}</span>
      </button>
      {more === undefined ? null : (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={onMore}>
          <span className="kern-label">{t("desk.done.more", { title: more })}</span>
        </button>
      )}
    </section>
  );
}

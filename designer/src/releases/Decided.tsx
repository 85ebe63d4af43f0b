import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import type { Releases } from "./ReleasePage.tsx";

interface DecidedProps {
  readonly release: AnswerOf<(typeof routes)["listOpenReleases"]>["releases"][number];
  readonly verdict: "approved" | "refused";
  readonly online: Releases["online"];
}

/** What came of a decision, in place of what was to be decided: since when it is online, and how people see it. */
export function Decided({ release, verdict, online }: DecidedProps): ReactNode {
  const { say } = useDesigner();
  const { title, number, publish } = release;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: without this the keyboard would begin at the top again.
  useEffect(() => heading.current?.focus(), []);
  const isOnline = verdict === "approved" && publish === null && online !== null;
  const key = verdict === "approved" && publish !== null ? "published" : verdict;
  return (
    <section className="bp-card" role="status">
      <h2 ref={heading} tabIndex={-1}>
        {say(`approvals.${key}`, { title })}
      </h2>
      {isOnline ? (
        <>
          <p>{say("approvals.online", { number, time: dayAndTime(online.since) })}</p>
          <p>
            <a className="kern-link" href={online.url}>
              {say("start.offers.look")}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

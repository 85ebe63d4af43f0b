import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { Badge } from "../Badge.tsx";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import { isBroken } from "./troubles.ts";

type Job = AnswerOf<(typeof routes)["readOperations"]>["jobs"][number];

/** What the server does by itself: when, how it went, when again. */
export function Jobs({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  const { t } = useDesk();
  return (
    <section aria-labelledby="aufgaben" className="bp-operation">
      <h2 id="aufgaben">{t("operator.jobs")}</h2>
      <p>{t("operator.jobs.hint")}</p>
      <ul className="bp-plain-list bp-jobs">
        {brokenFirst(jobs).map((one) => (
          <li key={one.job}>
            <span>{t(`job.${one.job}`)}</span>
            <span>
              <When job={one} />
              <Trouble job={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const brokenFirst = (jobs: readonly Job[]): readonly Job[] =>
  jobs.toSorted((one, other) => Number(isBroken(other)) - Number(isBroken(one)));

function When({ job: { at, next } }: { readonly job: Job }): ReactNode {
  const { t } = useDesk();
  if (at === null) return t("operator.job.never");
  const last = t("operator.job.last", { at: dayTime(at) });
  return next === null ? last : `${last} · ${t("operator.job.next", { at: dayTime(next) })}`;
}

/** What failed stays in sight after the next round went well: another process may still have the trouble. */
function Trouble({ job: { state, failed } }: { readonly job: Job }): ReactNode {
  const { t } = useDesk();
  const words = failed && t("operator.job.failure", { ...failed, at: dayTime(failed.at) });
  return (
    <>
      {state === "late" ? <Badge kind="danger">{t("operator.job.late")}</Badge> : null}
      {state === "failed" ? <Badge kind="danger">{t("operator.job.failed")}</Badge> : null}
      {words === null ? null : <span className="bp-sub">{words}</span>}
    </>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";

type Failing = AnswerOf<(typeof routes)["readOperations"]>["failing"][number];

/** Cases that fail each time they are tried; nothing where there are none. */
export function FailingCases({ cases }: { readonly cases: readonly Failing[] }): ReactNode {
  const { t } = useDesk();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="scheitert" className="bp-operation">
      <h2 id="scheitert">{t("operator.failing")}</h2>
      <p>{t("operator.failing.hint")}</p>
      <ul className="bp-plain-list bp-jobs">
        {cases.map(({ org, case: id, at, code, times }) => (
          <li key={`${org}/${id}`}>
            <span>{t("operator.failing.case", { org, case: id })}</span>
            <span className="bp-refused">{t("operator.failing.last", { at: dayTime(at), code, times })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

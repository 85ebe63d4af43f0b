import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { Badge } from "../Badge.tsx";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";

interface MailStateProps {
  readonly operations: Pick<AnswerOf<(typeof routes)["readOperations"]>, "mail" | "mails">;
}

/** Whether mail leaves, and how much of it does not: figures only. */
export function MailState({ operations: { mail, mails } }: MailStateProps): ReactNode {
  const { t } = useDesk();
  const { waiting: count, since, untold } = mails;
  const some = since === null ? "operator.mails.again" : "operator.mails.waiting";
  return (
    <section aria-labelledby="mails" className="bp-operation">
      <h2 id="mails">{t("operator.mails")}</h2>
      <ul className="bp-plain-list">
        <li>{t(mail ? "operator.mail" : "operator.mail.none")}</li>
        <li>
          {count === 0
            ? t("operator.mails.done")
            : t(some, { count, since: since === null ? "" : dayTime(since) })}
          {since === null ? null : <Badge kind="warning">{t("operator.mails.late")}</Badge>}
        </li>
        {untold === 0 ? null : (
          <li>
            {t("operator.mails.untold", { count: untold })}
            <Badge kind="danger">{t("operator.mails.unknown")}</Badge>
          </li>
        )}
      </ul>
    </section>
  );
}

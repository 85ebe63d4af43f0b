import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { DemoShell } from "./DemoPage.tsx";
import type { Assets } from "./Shell.tsx";

export interface MailboxPageProps {
  readonly t: Translate;
  readonly language: string;
  readonly assets: Assets;
  readonly mails: readonly {
    readonly id: string;
    readonly at: string;
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }[];
}

/** Mails of the demo, which go nowhere: to be looked into. */
export function MailboxPage({ mails, ...shell }: MailboxPageProps): ReactNode {
  const { t } = shell;
  return (
    <DemoShell {...shell} title={t("demo.mailbox")}>
      <h1 className="kern-heading-large">{t("demo.mailbox")}</h1>
      {mails.length === 0 ? <p className="kern-body">{t("demo.mailbox.empty")}</p> : null}
      {mails.map(({ id, at, from, to, subject, text }) => (
        <article key={id} className="bp-card">
          <h2 className="kern-heading-small">{subject}</h2>
          <p className="bp-sub">{`${at} · ${from} → ${to}`}</p>
          <p className="kern-body bp-mail">{text}</p>
        </article>
      ))}
    </DemoShell>
  );
}

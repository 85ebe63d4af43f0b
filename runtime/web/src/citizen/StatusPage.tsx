import { your } from "@blaupause/ui";
import type { ReactNode } from "react";
import { Alert, ButtonLink, Facts } from "./parts.tsx";
import { Payment, type PaymentShown } from "./Payment.tsx";
import { Access } from "./Access.tsx";
import { germanName, Shell, type Site } from "./Shell.tsx";
import { phoneOf, ToldAlert, toldTitle, type OfficeContact, type Told } from "./Told.tsx";

export interface StatusPageProps {
  readonly site: Site;
  readonly service: string;
  readonly noun: string;
  readonly number: string;
  readonly received: string;
  readonly office: string;
  readonly contact: OfficeContact;
  readonly due: string | null;
  readonly closed: boolean;
  /** She has said how the notice shall come. */
  readonly hasChosenDelivery: boolean;
  readonly questions: readonly {
    readonly href: string;
    readonly count: number;
    readonly due: string | null;
  }[];
  readonly notices: readonly {
    readonly title: string;
    readonly lang?: string;
    /** `ready`: to be opened by a click of its own, for it counts from then; `withdrawn`: not opened in time. */
    readonly state: "toPost" | "post" | "open" | "ready" | "withdrawn";
    readonly href: string;
    /** where its button posts to while it waits to be opened */
    readonly retrieve: string;
    /** The day it went out, or has been ready since. */
    readonly sent: string;
    readonly retrieveBy: string | null;
  }[];
  readonly payments: readonly PaymentShown[];
  /** Somebody wanted to pay, and the provider could not be reached. */
  readonly isAway: boolean;
  readonly csrf: string;
  readonly link: string;
  readonly copy: string;
  /** Where a new key is asked for. */
  readonly renew: string;
  /** What came of the last thing she did. */
  readonly told: Told | null;
  /** A code by mail is asked of whoever comes with the key alone. */
  readonly hasMail: boolean;
}

/** B8 and B9: what has happened, what happens next, and the one thing the applicant is asked for. */
export function StatusPage(props: StatusPageProps): ReactNode {
  const { site } = props;
  const { t } = site;
  const stage = stageOf(props);
  const title = t(`status.title.${stage}`, { noun: props.noun, your: your(props.noun) });
  return (
    <Shell site={site} title={props.told === null ? title : `${toldTitle(site, props.told)} – ${title}`}>
      <p className="bp-sub" lang={site.textLang}>
        {props.service}
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      {props.told === null ? null : <ToldAlert {...props} told={props.told} />}
      {props.questions.map((question) => (
        <Question key={question.href} site={site} {...question} />
      ))}
      {props.payments.map((payment) => (
        <Payment key={payment.action} site={site} csrf={props.csrf} isAway={props.isAway} {...payment} />
      ))}
      {props.notices.map((notice) => (
        <Notice key={notice.title} site={site} csrf={props.csrf} {...notice} />
      ))}
      <Facts
        items={[
          [
            t("status.number"),
            <span className="bp-mono" key="n">
              {props.number}
            </span>,
          ],
          [t("status.received"), props.received],
          [
            t("status.office"),
            <span lang={germanName(site)} key="o">
              {props.office}
            </span>,
          ],
          ...phoneOf(site, props.contact),
        ]}
      />
      {props.notices.length > 0 && !props.closed ? null : stage === "pay" ? (
        <AfterPaying site={site} />
      ) : (
        <Next {...props} />
      )}
      <Access {...props} />
    </Shell>
  );
}

function stageOf({ notices, payments, closed }: StatusPageProps) {
  if (payments.some(({ state }) => state !== "paid")) return "pay" as const;
  if (notices.some(({ state }) => state === "ready")) return "ready" as const;
  if (notices.length > 0) return "decided" as const;
  if (closed) return "closed" as const;
  return payments.length > 0 ? ("paid" as const) : ("open" as const);
}

type QuestionProps = StatusPageProps["questions"][number] & { readonly site: Site };
function Question({ site: { t }, count, href, due }: QuestionProps): ReactNode {
  const title = count === 1 ? t("status.question.one") : t("status.question.many", { count });
  return (
    <Alert kind="warning" title={title}>
      {due === null ? null : <p className="kern-body">{t("status.question.due", { date: due })}</p>}
      <ButtonLink href={href}>{t("status.question.answer")}</ButtonLink>
    </Alert>
  );
}

type NoticeProps = StatusPageProps["notices"][number] & { readonly site: Site; readonly csrf: string };
function Notice(props: NoticeProps): ReactNode {
  const { site, title, lang, href, state } = props;
  const { t } = site;
  if (state === "toPost") return <Alert kind="info" title={t("status.notice.to-post")} />;
  if (state === "post") return <Alert kind="info" title={t("status.notice.post", { date: props.sent })} />;
  if (state === "ready") return <ReadyNotice {...props} />;
  if (state === "withdrawn")
    return (
      <Alert kind="warning" title={t("status.notice.withdrawn")}>
        <p className="kern-body">{t("status.notice.withdrawn.text", { date: props.retrieveBy ?? "" })}</p>
      </Alert>
    );
  return (
    <Alert kind="success" title={t("status.notice")}>
      <p className="kern-body" lang={lang}>
        {title}
      </p>
      <ButtonLink href={href}>{t("status.notice.open")}</ButtonLink>
    </Alert>
  );
}

/** Opening it has a consequence, so it is a button that says so, never a link that a browser may follow by itself. */
const ReadyNotice = ({ site: { t }, csrf, title, lang, retrieve, retrieveBy }: NoticeProps): ReactNode => (
  <Alert kind="success" title={t("status.notice.ready")}>
    <p className="kern-body" lang={lang}>
      {title}
    </p>
    <p className="kern-body">{t("status.notice.ready.text", { date: retrieveBy ?? "" })}</p>
    <form method="post" action={retrieve}>
      <input type="hidden" name="_csrf" value={csrf} />
      <button className="kern-btn kern-btn--primary">
        <span className="kern-label">{t("status.notice.retrieve")}</span>
      </button>
    </form>
  </Alert>
);

/** Nothing goes on before it is paid: what the office does then comes when it is its turn. */
const AfterPaying = ({ site: { t } }: { readonly site: Site }): ReactNode => (
  <section>
    <h2 className="kern-heading-small">{t("status.next")}</h2>
    <ol className="kern-list kern-list--number">
      <li>{t("pay.next.pay")}</li>
      <li>{t("pay.next.confirmed")}</li>
      <li>{t("status.next.ask")}</li>
    </ol>
  </section>
);

function Next({ site, closed, hasChosenDelivery, due }: StatusPageProps): ReactNode {
  const { t } = site;
  return (
    <section>
      <h2 className="kern-heading-small">{t("status.next")}</h2>
      {closed ? (
        <p className="kern-body">{t("status.done")}</p>
      ) : (
        <ol className="kern-list kern-list--number">
          <li>{due === null ? t("status.next.check.plain") : t("status.next.check", { date: due })}</li>
          <li>{t("status.next.ask")}</li>
          <li>{t(hasChosenDelivery ? "status.next.notice" : "status.next.notice.plain")}</li>
        </ol>
      )}
    </section>
  );
}

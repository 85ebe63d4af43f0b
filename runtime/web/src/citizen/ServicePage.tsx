import { Fragment, type ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import { AccountOffered, AccountOutcome, type AccountOffer } from "./AccountOffered.tsx";
import { Alert, ButtonLink } from "./parts.tsx";
import { germanName, Shell, type Site } from "./Shell.tsx";

export interface ServicePageProps {
  readonly site: Site;
  readonly title: string;
  readonly office: string;
  readonly summary: string;
  readonly prepare: readonly string[];
  readonly minutes: number | null;
  readonly cost: string | null;
  /** What is said of paying online; where there is such a thing, costs stand under a heading of their own. */
  readonly fees: readonly string[];
  readonly basis: readonly string[];
  readonly csrf: string;
  readonly startAction: string;
  readonly startLabel: string;
  readonly resume: string | null;
  /** Why a form that was begun is not gone on with here: its link is over, or the form itself is. */
  readonly over: "link" | "form" | null;
  readonly account: AccountOffer | null;
}

/** B1: time, cost and what to have ready, before the first tap. */
export function ServicePage(props: ServicePageProps): ReactNode {
  const { site, title, summary } = props;
  const { t, textLang } = site;
  const effort = [
    props.minutes === null ? null : (
      <span key="minutes">{t("service.minutes", { minutes: props.minutes })}</span>
    ),
    props.cost === null || props.fees.length > 0 ? null : (
      <span key="cost" lang={textLang}>
        {props.cost}
      </span>
    ),
  ].filter((one) => one !== null);
  return (
    <Shell site={site} title={title}>
      {props.over === null ? null : <Over {...props} over={props.over} />}
      {props.account === null ? null : <AccountOutcome site={site} account={props.account} />}
      <h1 className="kern-heading-large" lang={textLang}>
        {title}
      </h1>
      <p className="bp-sub" lang={germanName(site)}>
        {props.office}
      </p>
      <p className="kern-body kern-body--large" lang={textLang}>
        <Inline text={summary} />
      </p>
      {props.prepare.length === 0 ? null : (
        <section className="bp-prepare">
          <h2 className="kern-heading-small">{t("service.prepare")}</h2>
          <ul className="kern-list kern-list--bullet" lang={textLang}>
            {props.prepare.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {props.fees.length === 0 ? null : <Costs {...props} />}
      {effort.length === 0 ? null : (
        <p className="kern-body bp-effort">
          {effort.map((one, index) => (
            <Fragment key={one.key}>
              {index === 0 ? null : " · "}
              {one}
            </Fragment>
          ))}
        </p>
      )}
      <form method="post" action={props.startAction} className="bp-actions">
        <input type="hidden" name="_csrf" value={props.csrf} />
        {props.resume === null ? null : <ButtonLink href={props.resume}>{t("service.resume")}</ButtonLink>}
        <button
          className={`kern-btn kern-btn--${props.resume === null ? "primary" : "secondary"}`}
          type="submit"
        >
          <span className="kern-label">{props.resume === null ? props.startLabel : t("service.again")}</span>
        </button>
      </form>
      {props.account === null ? null : <AccountOffered site={site} account={props.account} />}
      {props.basis.length === 0 ? null : (
        <section className="bp-basis">
          <h2 className="kern-label">{t("service.basis")}</h2>
          <ul className="kern-list" lang={germanName(site)}>
            {props.basis.map((line) => (
              <li key={line} className="kern-body kern-body--small">
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Shell>
  );
}

type OverProps = Pick<ServicePageProps, "site" | "resume"> & { readonly over: "link" | "form" };
const Over = ({ site: { t }, over, resume }: OverProps): ReactNode => (
  <Alert kind="warning" title={t(`service.over.${over}.title`)} id="gesagt" urgent>
    <p className="kern-body">{t(resume === null ? `service.over.${over}` : "service.over.other")}</p>
  </Alert>
);

const Costs = ({ site, cost, fees }: ServicePageProps): ReactNode => (
  <section className="bp-prepare">
    <h2 className="kern-heading-small">{site.t("fee.title")}</h2>
    {cost === null ? null : (
      <p className="kern-body" lang={site.textLang}>
        {cost}
      </p>
    )}
    {fees.map((fee) => (
      <p key={fee} className="kern-body">
        {fee}
      </p>
    ))}
  </section>
);

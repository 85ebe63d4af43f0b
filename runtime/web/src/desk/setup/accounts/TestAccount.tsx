import type { MessageKey } from "@blaupause/ui";
import type { ReactNode } from "react";
import { dayTime } from "../../dayTime.ts";
import { useDesk } from "../../desk.ts";
import type { AccountView } from "./account.ts";

/** The whole way of an applicant, to see what comes of it. It leads to the provider, so it is a link. */
export function TestAccount({ view: { tested } }: { readonly view: AccountView }): ReactNode {
  const { t } = useDesk();
  return (
    <section aria-labelledby="probe">
      <h2 id="probe">{t("idp.test")}</h2>
      <p>{t("accounts.test.text")}</p>
      <a className="kern-btn kern-btn--secondary" href="/amt/verwaltung/nutzerkonto/probe">
        <span className="kern-label">{t("idp.test")}</span>
      </a>
      {tested === null ? null : (
        <div className="bp-tested" role="status">
          <h3>{t("idp.test.at", { date: dayTime(tested.at) })}</h3>
          <Outcome tested={tested} />
        </div>
      )}
    </section>
  );
}

function Outcome({ tested: { fault, claims } }: { readonly tested: NonNullable<AccountView["tested"]> }) {
  const { t } = useDesk();
  if (fault !== null)
    return (
      <p className="bp-refused">
        {t(fault === "not-vouched-for" ? "idp.fault.not-vouched-for" : "idp.fault.other", { code: fault })}
      </p>
    );
  if (claims.length === 0) return <p className="bp-refused">{t("accounts.test.none")}</p>;
  return (
    <dl className="bp-lines">
      {claims.map(({ claim, trust }) => (
        <div key={claim} className="bp-line">
          <dt>{t(`account.claim.${claim}` as MessageKey)}</dt>
          <dd>{t(`account.trust.${trust}` as MessageKey)}</dd>
        </div>
      ))}
    </dl>
  );
}

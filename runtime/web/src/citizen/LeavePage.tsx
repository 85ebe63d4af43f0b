import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface LeavePageProps {
  readonly site: Site;
  readonly url: string;
  readonly host: string;
}

/** Between here and the payment provider; browsers go on by themselves. */
export const LeavePage = ({ site, url, host }: LeavePageProps): ReactNode => (
  <Shell site={site} title={site.t("pay.leave.title")}>
    <h1 className="kern-heading-large">{site.t("pay.leave.title")}</h1>
    <p className="kern-body">{site.t("pay.leave.text", { host })}</p>
    <div className="bp-actions">
      <ButtonLink href={url}>{site.t("pay.leave.go")}</ButtonLink>
    </div>
  </Shell>
);

import type { Claim } from "@blaupause/model";
import type { ReactNode } from "react";
import { Alert, ButtonLink } from "./parts.tsx";
import type { Site } from "./Shell.tsx";

/** An account elsewhere that answers questions of this form. */
export interface AccountOffer {
  readonly name: string;
  /** What is taken over from it. */
  readonly claims: readonly Claim[];
  readonly href: string;
  /** What came of the last visit there, where it brought nothing. */
  readonly outcome: "nicht-erreichbar" | "abgebrochen" | null;
}
interface AccountProps {
  readonly site: Site;
  readonly account: AccountOffer;
}

/** The way there, with what is taken over before anybody goes it. */
export function AccountOffered({ site: { t }, account }: AccountProps): ReactNode {
  const { name, href } = account;
  const claims = account.claims.map((claim) => t(`account.claim.${claim}`)).join(", ");
  return (
    <div className="bp-account">
      <ButtonLink kind="secondary" href={href}>
        {t("account.start", { name })}
      </ButtonLink>
      <p className="kern-body kern-body--small">{t("account.start.text", { name, claims })}</p>
    </div>
  );
}

/** Why nothing came of a visit there. */
export function AccountOutcome({ site: { t }, account: { name, outcome } }: AccountProps): ReactNode {
  if (outcome === null) return null;
  const what = outcome === "abgebrochen" ? "cancelled" : "away";
  return (
    <Alert kind="warning" urgent title={t(`account.${what}.title`, { name })}>
      <p className="kern-body">{t(`account.${what}.text`, { name })}</p>
    </Alert>
  );
}

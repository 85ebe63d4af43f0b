import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { FirstInvited } from "./FirstInvited.tsx";
import type { First, Saved } from "./organisation.ts";

interface OrganisationSavedProps {
  readonly saved: Saved;
  /** Who was to be invited with it. */
  readonly first: First | null;
  readonly isNew: boolean;
}

/** What came of it, and where to go on. */
export function OrganisationSaved({ saved, first, isNew }: OrganisationSavedProps): ReactNode {
  const { t } = useDesk();
  const { id, name } = saved.profile;
  return (
    <div className="bp-admin">
      <PageHeading>{t(isNew ? "operator.taken" : "operator.saved", { name })}</PageHeading>
      <p className="bp-lead">{t("operator.saved.text")}</p>
      {first === null ? null : <FirstInvited saved={saved} first={first} />}
      <ul className="bp-ways">
        <li>
          <Link href="/amt/betrieb/organisationen">{t("operator.back")}</Link>
        </li>
        <li>
          <Link href={`/amt/betrieb/organisationen/${id}`}>{t("operator.saved.again")}</Link>
        </li>
        <li>
          <a className="kern-link" href={`/${id}/`}>
            {t("operator.saved.pages")}
          </a>
        </li>
      </ul>
    </div>
  );
}

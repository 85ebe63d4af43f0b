import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Link } from "./Link.tsx";
import { PageHeading } from "./PageHeading.tsx";

interface NoPageProps {
  /** There is such a page, for others. */
  readonly isOthers: boolean;
}

/** An address that leads nowhere, or to what this person may not see. */
export function NoPage({ isOthers }: NoPageProps): ReactNode {
  const { t } = useDesk();
  return (
    <>
      <PageHeading>{t(isOthers ? "desk.not-yours" : "desk.no-page")}</PageHeading>
      <p className="kern-body">{t(isOthers ? "desk.not-yours.text" : "desk.no-page.text")}</p>
      <p>
        <Link href="/amt/vorgaenge">{t("desk.back")}</Link>
      </p>
    </>
  );
}

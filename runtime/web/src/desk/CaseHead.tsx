import { printDate } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";
import { Link } from "./Link.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** Whose case it is, and what it is about. */
export function CaseHead({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useDesk();
  return (
    <>
      <Link href="/amt/vorgaenge">{t("desk.back")}</Link>
      <div className="bp-case-head">
        <PageHeading>{view.applicant === "" ? view.number : view.applicant}</PageHeading>
        <p className="bp-sub">
          {view.service} · <span className="bp-mono">{view.number}</span> ·{" "}
          {t("desk.received", { date: printDate(view.received, language) })}
        </p>
      </div>
    </>
  );
}

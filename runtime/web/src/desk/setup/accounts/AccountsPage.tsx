import { useState, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { PageHeading } from "../../PageHeading.tsx";
import { NotYet } from "../../NotYet.tsx";
import { useAsked } from "../../useAsked.ts";
import { AdminNav } from "../AdminNav.tsx";
import type { AccountView } from "./account.ts";
import { AccountForm } from "./AccountForm.tsx";
import { TestAccount } from "./TestAccount.tsx";

/** Where applicants may bring their details from. */
export function AccountsPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("readApplicantAccount");
    return answer.ok ? answer.value : null;
  });
  const [saved, setSaved] = useState<AccountView | null>(null);
  const view = saved ?? found;
  if (view === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-admin">
      <PageHeading>{t("accounts.title")}</PageHeading>
      <AdminNav />
      <p className="bp-lead">{t("accounts.text")}</p>
      {saved === null ? null : (
        <p role="status">{t(saved.settings === null ? "accounts.removed" : "accounts.saved")}</p>
      )}
      <AccountForm key={view.rev} view={view} changed={setSaved} />
      {view.settings === null ? null : <TestAccount view={view} />}
    </div>
  );
}

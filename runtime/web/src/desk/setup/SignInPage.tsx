import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { PageHeading } from "../PageHeading.tsx";
import { NotYet } from "../NotYet.tsx";
import { useAsked } from "../useAsked.ts";
import { AdminNav } from "./AdminNav.tsx";
import { ProviderForm } from "./ProviderForm.tsx";
import type { SignInView } from "./signIn.ts";
import { TestSignIn } from "./TestSignIn.tsx";

/** How the people of an organisation sign in. */
export function SignInPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("readSignIn");
    return answer.ok ? answer.value : null;
  });
  const [saved, setSaved] = useState<SignInView | null>(null);
  const view = saved ?? found;
  if (view === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-admin">
      <PageHeading>{t("idp.title")}</PageHeading>
      <AdminNav />
      <p className="bp-lead">{t("idp.text")}</p>
      <Said saved={saved} />
      <Warnings view={view} />
      <ProviderForm key={view.rev} view={view} changed={setSaved} />
      {view.settings === null ? null : <TestSignIn view={view} />}
    </div>
  );
}

/** What is saved all the same, and may not be meant. */
const Warnings = ({ view }: { readonly view: SignInView }): ReactNode => {
  const { t } = useDesk();
  return view.warnings.map((code) => (
    <p key={code} className="bp-refused" role="status">
      {t(`idp.warning.${code}`)}
    </p>
  ));
};

function Said({ saved }: { readonly saved: SignInView | null }): ReactNode {
  const { t } = useDesk();
  if (saved === null) return null;
  return <p role="status">{t(saved.settings === null ? "idp.removed" : "idp.saved")}</p>;
}

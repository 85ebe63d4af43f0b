import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "../../desk.ts";
import { Field } from "../../Field.tsx";
import { Refused } from "../../Refused.tsx";
import { Secret } from "../Secret.tsx";
import { givenOf, type AccountGiven, type AccountView } from "./account.ts";
import { Levels } from "./Levels.tsx";
import { SelfTold } from "./SelfTold.tsx";

interface AccountFormProps {
  readonly view: AccountView;
  readonly changed: (view: AccountView) => void;
}

/** The provider itself. It is asked who it is before anything is saved. */
export function AccountForm({ view, changed }: AccountFormProps): ReactNode {
  const { t, client } = useDesk();
  const [given, setGiven] = useState(() => givenOf(view));
  const [refused, refuse] = useState<string | null>(null);
  const put = (next: Partial<AccountGiven>): void => setGiven({ ...given, ...next });
  const settle = (answer: Awaited<ReturnType<typeof save>>): void =>
    answer.ok ? changed(answer.value) : refuse(answer.code);
  const save = () => client("saveApplicantAccount", { body: given });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save().then(settle);
  };
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={submit}>
      <h2>{t("idp.provider")}</h2>
      <p>
        {t("idp.back")} <code className="bp-address">{view.back}</code>
      </p>
      <Field
        label={t("accounts.name")}
        hint={t("accounts.name.hint")}
        value={given.name}
        change={(name) => put({ name })}
      />
      <Field
        label={t("idp.issuer")}
        hint={t("idp.issuer.hint")}
        value={given.issuer}
        change={(issuer) => put({ issuer })}
      />
      <Field label={t("idp.client")} value={given.clientId} change={(clientId) => put({ clientId })} />
      <Secret
        since={view.settings?.secretSince ?? null}
        isKept={view.settings !== null}
        value={given.clientSecret}
        change={(clientSecret) => put({ clientSecret })}
      />
      <Levels levels={given.levels} change={(levels) => put({ levels })} />
      <SelfTold selfTold={given.selfTold} change={(selfTold) => put({ selfTold })} />
      <Refused code={refused} />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("idp.save")}</span>
        </button>
        {view.settings === null ? null : (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary"
            onClick={() => void client("removeApplicantAccount").then(settle)}
          >
            <span className="kern-label">{t("accounts.remove")}</span>
          </button>
        )}
      </div>
    </form>
  );
}

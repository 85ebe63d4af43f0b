import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { Refused } from "../Refused.tsx";
import { Groups } from "./Groups.tsx";
import { Secret } from "./Secret.tsx";
import { providerOf, type Provider, type SignInView } from "./signIn.ts";

interface ProviderFormProps {
  readonly view: SignInView;
  readonly changed: (view: SignInView) => void;
}

/** The provider itself. It is asked who it is before anything is saved. */
export function ProviderForm({ view, changed }: ProviderFormProps): ReactNode {
  const { t, client } = useDesk();
  const [provider, setProvider] = useState(() => providerOf(view));
  const [refused, refuse] = useState<string | null>(null);
  const put = (next: Partial<Provider>): void => setProvider({ ...provider, ...next });
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const answer = await client("saveSignIn", { body: provider });
    if (answer.ok) changed(answer.value);
    else refuse(answer.code);
  };
  const remove = async (): Promise<void> => {
    const answer = await client("removeSignIn");
    if (answer.ok) changed(answer.value);
    else refuse(answer.code);
  };
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void save(event)}>
      <h2>{t("idp.provider")}</h2>
      <p>
        {t("idp.back")} <code className="bp-address">{view.back}</code>
      </p>
      <Field
        label={t("idp.issuer")}
        hint={t("idp.issuer.hint")}
        value={provider.issuer}
        change={(issuer) => put({ issuer })}
      />
      <Field label={t("idp.client")} value={provider.clientId} change={(clientId) => put({ clientId })} />
      <Secret
        since={view.settings?.secretSince ?? null}
        isKept={view.settings !== null}
        value={provider.clientSecret}
        change={(clientSecret) => put({ clientSecret })}
      />
      <Field
        label={t("idp.claim")}
        hint={t("idp.claim.hint")}
        value={provider.rolesClaim}
        change={(rolesClaim) => put({ rolesClaim })}
      />
      <Groups groups={provider.roles} known={view.known} change={(roles) => put({ roles })} />
      <Refused code={refused} />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("idp.save")}</span>
        </button>
        {view.settings === null ? null : (
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void remove()}>
            <span className="kern-label">{t("idp.remove")}</span>
          </button>
        )}
      </div>
    </form>
  );
}

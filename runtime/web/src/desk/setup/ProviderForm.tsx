import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { Groups } from "./Groups.tsx";
import { ProviderFields } from "./ProviderFields.tsx";
import { ProviderFrame } from "./ProviderFrame.tsx";
import { providerOf, type Provider, type SignInView } from "./signIn.ts";

interface ProviderFormProps {
  readonly view: SignInView;
  readonly changed: (view: SignInView) => void;
}

/** How staff sign in: the provider, and what its groups may do here. */
export function ProviderForm({ view, changed }: ProviderFormProps): ReactNode {
  const { t, client } = useDesk();
  const [provider, setProvider] = useState(() => providerOf(view));
  const put = (next: Partial<Provider>): void => setProvider({ ...provider, ...next });
  const isKept = view.settings !== null;
  return (
    <ProviderFrame
      back={view.back}
      save={() => client("saveSignIn", { body: provider })}
      remove={isKept ? { label: t("idp.remove"), run: () => client("removeSignIn") } : null}
      changed={changed}
    >
      <ProviderFields given={provider} since={view.settings?.secretSince ?? null} isKept={isKept} put={put} />
      <Field
        name="rolesClaim"
        label={t("idp.claim")}
        hint={t("idp.claim.hint")}
        value={provider.rolesClaim}
        change={(rolesClaim) => put({ rolesClaim })}
      />
      <Groups groups={provider.roles} known={view.known} change={(roles) => put({ roles })} />
    </ProviderFrame>
  );
}

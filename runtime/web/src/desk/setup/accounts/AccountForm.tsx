import { useState, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Field } from "../../Field.tsx";
import { ProviderFields } from "../ProviderFields.tsx";
import { ProviderFrame } from "../ProviderFrame.tsx";
import { givenOf, type AccountGiven, type AccountView } from "./account.ts";
import { Levels } from "./Levels.tsx";
import { SelfTold } from "./SelfTold.tsx";

interface AccountFormProps {
  readonly view: AccountView;
  readonly changed: (view: AccountView) => void;
}

/** Applicants' accounts: the provider, what it calls its levels, and what its people type in themselves. */
export function AccountForm({ view, changed }: AccountFormProps): ReactNode {
  const { t, client } = useDesk();
  const [given, setGiven] = useState(() => givenOf(view));
  const put = (next: Partial<AccountGiven>): void => setGiven({ ...given, ...next });
  const isKept = view.settings !== null;
  return (
    <ProviderFrame
      back={view.back}
      save={() => client("saveApplicantAccount", { body: given })}
      remove={isKept ? { label: t("accounts.remove"), run: () => client("removeApplicantAccount") } : null}
      changed={changed}
    >
      <Field
        name="name"
        label={t("accounts.name")}
        hint={t("accounts.name.hint")}
        value={given.name}
        change={(name) => put({ name })}
      />
      <ProviderFields given={given} since={view.settings?.secretSince ?? null} isKept={isKept} put={put} />
      <Levels levels={given.levels} change={(levels) => put({ levels })} />
      <SelfTold selfTold={given.selfTold} change={(selfTold) => put({ selfTold })} />
    </ProviderFrame>
  );
}

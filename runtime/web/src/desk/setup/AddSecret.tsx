import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Choose, Field } from "../Field.tsx";
import type { Refusal } from "../form/faults.ts";
import { FormRefused } from "../form/FormRefused.tsx";
import { StaffForm } from "../form/StaffForm.tsx";
import type { Connections, Take } from "./ConnectionsPage.tsx";

interface AddSecretProps {
  readonly view: Connections;
  readonly take: Take;
}

/** A key goes in and is never shown again. Under a name that is there already it takes the old one's place. */
export function AddSecret({ view, take }: AddSecretProps): ReactNode {
  const { t, client } = useDesk();
  const [name, setName] = useState("");
  const [chosen, choose] = useState("");
  const [value, setValue] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const host = view.hosts.includes(chosen) ? chosen : (view.hosts[0] ?? "");
  const submit = async (): Promise<void> => {
    const answer = await client("saveSecret", { body: { name, host, value } });
    refuse(answer.ok ? null : answer);
    if (!answer.ok) return;
    take(answer, t("connections.secret.saved", { name }));
    setName("");
    setValue("");
  };
  return (
    <StaffForm className="bp-person-form" refused={refused} submit={submit}>
      <Field
        name="name"
        label={t("connections.secret.name")}
        hint={t("connections.secret.name.hint")}
        wrong={t("connections.secret.name.wrong")}
        value={name}
        change={setName}
      />
      <Choose
        name="host"
        label={t("connections.secret.host")}
        value={host}
        options={view.hosts.map((one) => ({ value: one, label: one }))}
        change={choose}
      />
      <Field
        name="value"
        label={t("connections.secret.value")}
        wrong={t("connections.secret.value.wrong")}
        type="password"
        autoComplete="new-password"
        value={value}
        change={setValue}
      />
      <FormRefused />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t("connections.secret.add")}</span>
      </button>
    </StaffForm>
  );
}

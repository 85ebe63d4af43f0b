import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "../desk.ts";
import { Choose, Field } from "../Field.tsx";
import type { Connections, Take } from "./ConnectionsPage.tsx";

const NAME = /^[a-z][A-Za-z0-9-]{0,39}$/;
const VALUE = /^[\x21-\x7e]{1,4000}$/;

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
  const [isTried, setTried] = useState(false);
  const host = view.hosts.includes(chosen) ? chosen : (view.hosts[0] ?? "");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!NAME.test(name) || !VALUE.test(value)) return;
    const answer = await client("saveSecret", { body: { name, host, value } });
    if (!take(answer, t("connections.secret.saved", { name }))) return;
    setName("");
    setValue("");
    setTried(false);
  };
  const wrong = (isRight: boolean, words: string): string | undefined =>
    isTried && !isRight ? words : undefined;
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t("connections.secret.name")}
        hint={t("connections.secret.name.hint")}
        value={name}
        error={wrong(NAME.test(name), t("connections.secret.name.wrong"))}
        change={setName}
      />
      <Choose
        label={t("connections.secret.host")}
        value={host}
        options={view.hosts.map((one) => ({ value: one, label: one }))}
        change={choose}
      />
      <Field
        label={t("connections.secret.value")}
        type="password"
        autoComplete="new-password"
        value={value}
        error={wrong(VALUE.test(value), t("connections.secret.value.wrong"))}
        change={setValue}
      />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t("connections.secret.add")}</span>
      </button>
    </form>
  );
}

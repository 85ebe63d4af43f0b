import { useEffect, useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { afterSignIn } from "./afterSignIn.ts";

interface PlaceToEnter {
  readonly id: string;
  readonly name: string;
  readonly oidc: boolean;
}
const LAST = "blaupause-kommune";

/** By one's organisation's own identity provider, or by mail address and password. */
export function PasswordSignIn({ isTitled = true }: { readonly isTitled?: boolean }): ReactNode {
  const { t, client } = useDesk();
  const [places, setPlaces] = useState<readonly PlaceToEnter[]>([]);
  const [chosen, choose] = useState(localStorage.getItem(LAST) ?? "");
  useEffect(() => {
    void client("listPlaces").then((answer) => answer.ok && setPlaces(answer.value.places));
  }, [client]);
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  if (place === undefined) return <p role="status">{t("desk.loading")}</p>;
  return (
    <div className="bp-signin">
      {isTitled ? <h1 className="kern-heading-large">{t("signin.title")}</h1> : null}
      <Choose
        label={t("signin.place")}
        value={place.id}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        change={(next) => {
          localStorage.setItem(LAST, next);
          choose(next);
        }}
      />
      {place.oidc ? (
        <a className="kern-btn kern-btn--primary" href={`/amt/anmelden/${place.id}`}>
          <span className="kern-label">{t("signin.oidc")}</span>
        </a>
      ) : null}
      <Credentials key={place.id} organisation={place.id} />
    </div>
  );
}

function Credentials({ organisation }: { readonly organisation: string }): ReactNode {
  const { t, client, setSession, go } = useDesk();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [refused, refuse] = useState<Refusal | null>(null);
  const [sent, setSent] = useState(false);
  const enter = async (): Promise<void> => {
    const answer = await client("signInByPassword", { body: { organisation, email, password, code } });
    if (answer.ok) {
      setSession(answer.value);
      return afterSignIn(answer.value.person?.roles ?? [], go);
    }
    // The password was right; what is missing is the code.
    refuse(answer.code === "code-needed" ? null : answer);
    if (answer.code === "code-needed") setCode("");
  };
  const reset = async (): Promise<void> => {
    const answer = await client("askForReset", { body: { organisation, email } });
    if (answer.ok) setSent(true);
    else refuse(email.trim() === "" ? { code: "email-missing", details: { field: "email" } } : answer);
  };
  return (
    <StaffForm refused={refused} submit={enter}>
      <Field
        name="email"
        label={t("signin.email")}
        wrong={t("fault.form.email")}
        type="email"
        autoComplete="username"
        value={email}
        change={setEmail}
      />
      <Field
        name="password"
        label={t("signin.password")}
        type="password"
        autoComplete="current-password"
        value={password}
        change={setPassword}
      />
      {code === null ? null : (
        <Field
          name="code"
          label={t("signin.code")}
          hint={t("signin.code.hint")}
          autoComplete="one-time-code"
          value={code}
          change={setCode}
        />
      )}
      <FormRefused />
      <button type="submit" className="kern-btn kern-btn--primary">
        <span className="kern-label">{t("signin.enter")}</span>
      </button>
      {sent ? (
        <p role="status">{t("signin.sent")}</p>
      ) : (
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void reset()}>
          <span className="kern-label">{t("signin.forgotten")}</span>
        </button>
      )}
    </StaffForm>
  );
}

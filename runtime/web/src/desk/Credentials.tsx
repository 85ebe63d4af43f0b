import { useEffect, useRef, useState, type ReactNode } from "react";
import { afterSignIn } from "./afterSignIn.ts";
import { useDesk } from "./desk.ts";
import { Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { rememberPlace } from "./lastPlace.ts";

/** Mail address and password, a code where it is asked for, and the way for whoever has forgotten hers. */
export function Credentials({ organisation }: { readonly organisation: string }): ReactNode {
  const { t, client, setSession, go } = useDesk();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [refused, refuse] = useState<Refusal | null>(null);
  const [sent, setSent] = useState(false);
  const second = useRef<HTMLDivElement>(null);
  const isCodeAsked = code !== null;
  useEffect(() => {
    if (isCodeAsked) second.current?.querySelector("input")?.focus();
  }, [isCodeAsked]);
  const enter = async (): Promise<void> => {
    const answer = await client("signInByPassword", { body: { organisation, email, password, code } });
    if (answer.ok) {
      rememberPlace(organisation);
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
      <div ref={second}>
        {code === null ? null : (
          <Field
            name="code"
            label={t("signin.code")}
            hint={t("signin.code.hint")}
            wrong={t("desk.refused.wrong-code")}
            autoComplete="one-time-code"
            value={code}
            change={setCode}
          />
        )}
      </div>
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

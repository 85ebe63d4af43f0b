import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Field } from "./Field.tsx";
import { faultsIn, type Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { rememberPlace } from "./lastPlace.ts";
import { Link } from "./Link.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { PasswordSignIn } from "./PasswordSignIn.tsx";

/** By a link from a mail: what stands behind the # says whose password it is, and reaches no server log. */
export function ChoosePassword(): ReactNode {
  const { t, client, session } = useDesk();
  const [link] = useState(() => location.hash.slice(1).split("."));
  const [password, setPassword] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const [isDone, setDone] = useState(false);
  const [organisation = "", person = "", token = ""] = link;
  const choose = async (): Promise<void> => {
    const body = { organisation, person, token, password };
    const answer = await client("resetPassword", { body });
    rememberPlace(organisation);
    if (answer.ok) return setDone(true);
    // A part of the link that is missing is no field of hers.
    refuse(isHers(answer) ? answer : { code: "link-over", details: {} });
  };
  // The demo's door asks for no password: whoever has just chosen one tries it here.
  if (isDone && session.demo)
    return (
      <>
        <p role="status">{t("password.done")}</p>
        <PasswordSignIn />
      </>
    );
  return (
    <div className="bp-signin">
      <PageHeading>{t("password.title")}</PageHeading>
      {isDone ? (
        <p role="status">
          {t("password.done")} <Link href="/amt/vorgaenge">{t("signin.title")}</Link>
        </p>
      ) : (
        <StaffForm refused={refused} submit={choose}>
          <Field
            name="password"
            label={t("password.new")}
            hint={t("password.hint")}
            type="password"
            autoComplete="new-password"
            value={password}
            change={setPassword}
          />
          <FormRefused />
          {refused?.code === "link-over" ? <Link href="/amt/vorgaenge">{t("signin.title")}</Link> : null}
          <button type="submit" className="kern-btn kern-btn--primary">
            <span className="kern-label">{t("password.save")}</span>
          </button>
        </StaffForm>
      )}
    </div>
  );
}

const isHers = (refusal: Refusal): boolean =>
  refusal.code !== "not-valid" || faultsIn(refusal).every(({ field }) => field === "password");

import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "./desk.ts";
import { Field } from "./Field.tsx";
import { Link } from "./Link.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { PasswordSignIn } from "./PasswordSignIn.tsx";
import { Refused } from "./Refused.tsx";

/** By a link from a mail: what stands behind the # says whose password it is, and reaches no server log. */
export function ChoosePassword(): ReactNode {
  const { t, client, session } = useDesk();
  const [link] = useState(() => location.hash.slice(1).split("."));
  const [password, setPassword] = useState("");
  const [refused, refuse] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const [organisation = "", person = "", token = ""] = link;
  const choose = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = { organisation, person, token, password };
    const answer = await client("resetPassword", { body });
    if (answer.ok) return setDone(true);
    refuse(answer.code === "not-valid" ? "link-over" : answer.code);
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
        <form className="bp-signin-form" onSubmit={(event) => void choose(event)}>
          <Refused code={refused} />
          <Field
            label={t("password.new")}
            hint={t("password.hint")}
            type="password"
            autoComplete="new-password"
            value={password}
            change={setPassword}
          />
          <button type="submit" className="kern-btn kern-btn--primary">
            <span className="kern-label">{t("password.save")}</span>
          </button>
        </form>
      )}
    </div>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { dayTime } from "./dayTime.ts";
import { PageHeading } from "./PageHeading.tsx";
import { NotYet } from "./NotYet.tsx";
import { useAsked } from "./useAsked.ts";
import { SecondFactor } from "./SecondFactor.tsx";

type Account = AnswerOf<(typeof routes)["readAccount"]>;

/** One's own account: password, second factor, and where one is signed in. */
export function AccountPage(): ReactNode {
  const { t, client } = useDesk();
  const [account, again, isUnread] = useAsked(async () => {
    const answer = await client("readAccount");
    return answer.ok ? answer.value : null;
  });
  if (account === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-signin">
      <PageHeading>{t("account.title")}</PageHeading>
      {account.email === null ? null : <p>{account.email}</p>}
      {account.hasPassword ? (
        <>
          <ChangePassword />
          <SecondFactor isOn={account.hasTotp} changed={again} />
        </>
      ) : (
        <p>{t("account.no.password")}</p>
      )}
      <Sessions account={account} changed={again} />
    </div>
  );
}

function ChangePassword(): ReactNode {
  const { t, client } = useDesk();
  const [old, setOld] = useState("");
  const [password, setPassword] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const [isDone, setDone] = useState(false);
  const change = async (): Promise<void> => {
    const answer = await client("changePassword", { body: { old, password } });
    refuse(answer.ok ? null : answer);
    setDone(answer.ok);
  };
  return (
    <StaffForm refused={refused} submit={change}>
      <h2>{t("account.password")}</h2>
      {isDone ? <p role="status">{t("account.password.done")}</p> : null}
      <Field
        name="old"
        label={t("account.password.old")}
        type="password"
        autoComplete="current-password"
        value={old}
        change={setOld}
      />
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
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t("password.save")}</span>
      </button>
    </StaffForm>
  );
}

function Sessions({
  account,
  changed,
}: {
  readonly account: Account;
  readonly changed: () => void;
}): ReactNode {
  const { t, client } = useDesk();
  const end = async (session: string): Promise<void> => {
    await client("revokeSession", { parameters: { session } });
    changed();
  };
  return (
    <section aria-labelledby="sitzungen">
      <h2 id="sitzungen">{t("account.sessions")}</h2>
      <ul className="bp-plain-list">
        {account.sessions.map(({ id, since, agent, isThis }) => (
          <li key={id}>
            <span>
              {isThis ? <strong>{t("account.sessions.this")} </strong> : null}
              {t("account.sessions.since", { since: dayTime(since), agent: browserName(agent) })}
            </span>
            {isThis ? null : (
              <button
                type="button"
                className="kern-btn kern-btn--tertiary kern-btn--x-small"
                onClick={() => void end(id)}
              >
                <span className="kern-label">{t("account.sessions.end")}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A browser by the name people know; what it says of itself names half a dozen others too. */
const browserName = (agent: string): string =>
  ["Firefox", "Edg", "OPR", "Chrome", "Safari"].find((one) => agent.includes(one))?.replace("Edg", "Edge") ??
  agent.slice(0, 40);

import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";

/** The demo's door: one click, no password. */
export function SignIn(): ReactNode {
  const { t, session, client, setSession, go } = useDesk();
  const choose = async (person: string): Promise<void> => {
    const answer = await client("signIn", { body: { person } });
    if (!answer.ok) return;
    setSession(answer.value);
    // Who only builds services has no inbox: the designer is a program of its own.
    const roles = answer.value.person?.roles ?? [];
    if (roles.length > 0 && roles.every((role) => role === "author"))
      return location.assign("/amt/leistungen");
    if (!location.pathname.startsWith("/amt/vorgaenge")) go("/amt/vorgaenge");
  };
  return (
    <>
      <h1 className="kern-heading-large">{t("desk.signin.title")}</h1>
      <p className="kern-body">{t(session.demo ? "desk.signin.text" : "desk.signin.off")}</p>
      <ul className="bp-people">
        {session.people.map(({ id, name, task, organisation }) => (
          <li key={id}>
            <button type="button" className="bp-person" onClick={() => void choose(id)}>
              <strong>{name}</strong>
              <span>{`${task} · ${organisation}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

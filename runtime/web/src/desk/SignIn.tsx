import type { ReactNode } from "react";
import { afterSignIn } from "./afterSignIn.ts";
import { useDesk } from "./desk.ts";
import { PasswordSignIn } from "./PasswordSignIn.tsx";
import { Refused } from "./Refused.tsx";

/** Why the server did not let somebody in who came back from an identity provider. */
const refusedAtTheDoor = (): string | null =>
  document.querySelector<HTMLMetaElement>("meta[name=refused]")?.content ?? null;

/** The demo's door: one click, no password. */
export function SignIn(): ReactNode {
  const { t, session, client, setSession, go } = useDesk();
  const choose = async (person: string): Promise<void> => {
    const answer = await client("signIn", { body: { person } });
    if (!answer.ok) return;
    setSession(answer.value);
    afterSignIn(answer.value.person?.roles ?? [], go);
  };
  if (!session.demo)
    return (
      <>
        <Refused code={refusedAtTheDoor()} />
        <PasswordSignIn />
      </>
    );
  const towns = [...new Set(session.people.map(({ organisation }) => organisation))];
  const peopleIn = (town: string) => session.people.filter(({ organisation }) => organisation === town);
  return (
    <>
      <Refused code={refusedAtTheDoor()} />
      <h1 className="kern-heading-large">{t("desk.signin.title")}</h1>
      <p className="kern-body">{t("desk.signin.text")}</p>
      {towns.map((town) => (
        <section key={town}>
          <h2 className="kern-heading-small">{town}</h2>
          <ul className="bp-people">
            {peopleIn(town).map(({ id, name, task }) => (
              <li key={id}>
                <button type="button" className="bp-person" onClick={() => void choose(id)}>
                  <strong>{name}</strong>
                  <span>{task}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <details className="bp-fold">
        <summary>{t("desk.signin.password")}</summary>
        <PasswordSignIn isTitled={false} />
      </details>
    </>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import { isMessageKey, type Translate } from "@blaupause/ui";
import { useState, type ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { Refused } from "../Refused.tsx";
import { NotYet } from "../NotYet.tsx";
import { useAsked } from "../useAsked.ts";
import { AdminNav } from "./AdminNav.tsx";
import { WhoWasTold } from "./WhoWasTold.tsx";

type Check = AnswerOf<(typeof routes)["readSetup"]>["checks"][number];

/** What is set up, what is broken, and who knows of it; what does not work comes first. */
export function SetupPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("readSetup");
    return answer.ok ? answer.value.checks : null;
  });
  const [tried, setTried] = useState<readonly Check[] | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const sendMail = async (): Promise<void> => {
    const answer = await client("sendTestMail", { body: {} });
    refuse(answer.ok ? null : answer.code);
    if (answer.ok) setTried(answer.value.checks);
  };
  const checks = tried ?? found;
  if (checks === null) return <NotYet isUnread={isUnread} again={again} />;
  const isDone = checks.every(({ state }) => state === "fine" || state === "unused");
  return (
    <div className="bp-admin">
      <PageHeading>{t("setup.title")}</PageHeading>
      <AdminNav />
      <Refused code={refused} />
      {isDone ? <p className="bp-lead">{t("setup.all")}</p> : null}
      {(["broken", "open", "fine", "unused"] as const).map((state) => (
        <Group key={state} state={state} checks={checks} sendMail={() => void sendMail()} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly state: Check["state"];
  readonly checks: readonly Check[];
  readonly sendMail: () => void;
}
function Group({ state, checks, sendMail }: GroupProps): ReactNode {
  const { t } = useDesk();
  const own = checks.filter((one) => one.state === state);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`stand-${state}`}>
      <h2 id={`stand-${state}`}>{t(`setup.${state}`)}</h2>
      <ul className="bp-checks">
        {own.map((check) => (
          <li key={check.about} className={`bp-check bp-check-${state}`}>
            <Finding check={check} />
            <Remedy check={check} sendMail={sendMail} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf({ about }: Pick<Check, "about">, t: Translate): string {
  const key = `about.${about}`;
  return isMessageKey(key) ? t(key) : about;
}

function Finding({ check: { about, say, count, names, at, told } }: { readonly check: Check }): ReactNode {
  const { t } = useDesk();
  const sentence = `check.${about}.${say}`;
  const params = { count, names: names.join(", "), at: at === null ? "" : dayTime(at) };
  return (
    <div>
      <h3>{titleOf({ about }, t)}</h3>
      <p>{isMessageKey(sentence) ? t(sentence, params) : say}</p>
      {told === null ? null : <WhoWasTold told={told} />}
    </div>
  );
}

/** Where to change it; what only the operators change has no such place. */
const places = {
  stuck: "/amt/verwaltung",
  signIn: "/amt/verwaltung/anmeldung",
  account: "/amt/verwaltung/nutzerkonto",
  payment: "/amt/verwaltung/bezahlen",
  connections: "/amt/verwaltung/verbindungen",
  texts: "/amt/verwaltung/organisation",
  office: "/amt/verwaltung/organisation",
  caseNumbers: "/amt/verwaltung/organisation",
  cashNumbers: "/amt/verwaltung/organisation",
} as const;
const isPlace = (about: string): about is keyof typeof places => Object.hasOwn(places, about);

function Remedy({ check, sendMail }: { readonly check: Check; readonly sendMail: () => void }): ReactNode {
  const { t } = useDesk();
  const { about, say } = check;
  const isDesk = about === "stuck" && say !== "nobody";
  if (about === "mail" && say !== "none")
    return (
      <button type="button" className="kern-btn kern-btn--secondary" onClick={sendMail}>
        <span className="kern-label">{t("setup.mail")}</span>
      </button>
    );
  return (
    <>
      {isPlace(about) && !isDesk ? <Link href={places[about]}>{t(`setup.go.${about}`)}</Link> : null}
      {about === "signIn" && say !== "passwords" ? (
        <a className="kern-btn kern-btn--secondary" href="/amt/verwaltung/anmeldung/probe">
          <span className="kern-label">{t("idp.test")}</span>
        </a>
      ) : null}
    </>
  );
}

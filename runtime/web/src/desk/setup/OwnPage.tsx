import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { Refused } from "../Refused.tsx";
import { NotYet } from "../NotYet.tsx";
import { useAsked } from "../useAsked.ts";
import { AdminNav } from "./AdminNav.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { Faults, type Fault } from "./Faults.tsx";
import { NumberFields } from "./NumberFields.tsx";
import { TextFields } from "./TextFields.tsx";
import { contactSaid, textsSaid } from "./withoutEmpty.ts";

type Own = AnswerOf<(typeof routes)["readOwnOrganisation"]>;

/** What one's own organisation says of itself. Its name, keys and host are the operator's to set. */
export function OwnPage(): ReactNode {
  const { t, client } = useDesk();
  const [own, again, isUnread] = useAsked(async () => {
    const answer = await client("readOwnOrganisation");
    return answer.ok ? answer.value : null;
  });
  if (own === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-admin">
      <PageHeading>{own.profile.name}</PageHeading>
      <AdminNav />
      <p className="bp-lead">{t("own.text")}</p>
      <p className="bp-lead">{own.host === null ? t("own.host.none") : t("own.host", { host: own.host })}</p>
      <OwnForm own={own} />
    </div>
  );
}

function OwnForm({ own }: { readonly own: Own }): ReactNode {
  const { t, client } = useDesk();
  const [{ profile, next, stamp }, setOwn] = useState(own);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refused, refuse] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const put = (more: Partial<Own["profile"]>): void => {
    setDone(false);
    setOwn({ ...own, next, stamp, profile: { ...profile, ...more } });
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { shield, contact, court = "", texts, numbers = {} } = profile;
    const body = { shield, contact: contactSaid(contact), court, texts: textsSaid(texts), numbers, stamp };
    const answer = await client("saveOwnOrganisation", { body });
    setDone(answer.ok);
    refuse(answer.ok ? null : answer.code);
    setFaults(answer.ok ? [] : ((answer.details["faults"] as readonly Fault[] | undefined) ?? []));
    if (answer.ok) setOwn(answer.value);
  };
  const { shield, contact, court = "", texts, numbers, prefix } = profile;
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void save(event)}>
      <h2>{t("own.numbers")}</h2>
      <NumberFields prefix={prefix} numbers={numbers} next={next} change={(said) => put({ numbers: said })} />
      <h2>{t("own.contact")}</h2>
      <ContactFields contact={contact} change={(said) => put({ contact: said })} />
      <Field label={t("operator.court")} value={court} change={(said) => put({ court: said })} />
      <Field
        label={t("operator.colour")}
        value={shield.colour}
        change={(colour) => put({ shield: { ...shield, colour } })}
      />
      <h2>{t("own.texts")}</h2>
      <p>{t("own.texts.hint")}</p>
      <TextFields texts={texts} change={(said) => put({ texts: said })} />
      <Refused code={refused} />
      <Faults faults={faults} />
      {isDone ? <p role="status">{t("own.saved")}</p> : null}
      <button type="submit" className="kern-btn kern-btn--primary">
        <span className="kern-label">{t("admin.person.save")}</span>
      </button>
    </form>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import type { Refusal } from "../form/faults.ts";
import { FormRefused } from "../form/FormRefused.tsx";
import { Group } from "../form/Group.tsx";
import { StaffForm } from "../form/StaffForm.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { NotYet } from "../NotYet.tsx";
import { useAsked } from "../useAsked.ts";
import { AdminNav } from "./AdminNav.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { ColourField } from "./ColourField.tsx";
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
  const [refused, refuse] = useState<Refusal | null>(null);
  const [isDone, setDone] = useState(false);
  const put = (more: Partial<Own["profile"]>): void => {
    setDone(false);
    setOwn({ ...own, next, stamp, profile: { ...profile, ...more } });
  };
  const save = async (): Promise<void> => {
    const { shield, contact, court = "", texts, numbers = {} } = profile;
    const body = { shield, contact: contactSaid(contact), court, texts: textsSaid(texts), numbers, stamp };
    const answer = await client("saveOwnOrganisation", { body });
    setDone(answer.ok);
    refuse(answer.ok ? null : answer);
    if (answer.ok) setOwn(answer.value);
  };
  const { shield, contact, court = "", texts, numbers, prefix } = profile;
  return (
    <StaffForm className="bp-organisation-form" refused={refused} submit={save}>
      <Group title={t("own.numbers")}>
        <NumberFields
          prefix={prefix}
          numbers={numbers}
          next={next}
          change={(said) => put({ numbers: said })}
        />
      </Group>
      <Group title={t("own.contact")}>
        <ContactFields contact={contact} change={(said) => put({ contact: said })} />
        <Field
          name="court"
          label={t("operator.court")}
          value={court}
          change={(said) => put({ court: said })}
        />
        <ColourField value={shield.colour} change={(colour) => put({ shield: { ...shield, colour } })} />
      </Group>
      <Group title={t("own.texts")} hint={t("own.texts.hint")}>
        <TextFields texts={texts} change={(said) => put({ texts: said })} />
      </Group>
      <FormRefused />
      {isDone ? <p role="status">{t("own.saved")}</p> : null}
      <button type="submit" className="kern-btn kern-btn--primary">
        <span className="kern-label">{t("admin.person.save")}</span>
      </button>
    </StaffForm>
  );
}

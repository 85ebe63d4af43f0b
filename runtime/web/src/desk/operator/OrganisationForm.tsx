import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import { FormRefused } from "../form/FormRefused.tsx";
import { StaffForm } from "../form/StaffForm.tsx";
import { ContactFields } from "../setup/ContactFields.tsx";
import { NumberFields } from "../setup/NumberFields.tsx";
import { TextFields } from "../setup/TextFields.tsx";
import { withoutEmpty } from "../setup/withoutEmpty.ts";
import { AddressFields } from "./AddressFields.tsx";
import { Group } from "../form/Group.tsx";
import { DissolvedFields } from "./DissolvedFields.tsx";
import { FirstFields } from "./FirstFields.tsx";
import { KeyFields } from "./KeyFields.tsx";
import type { Entry, First, Saved } from "./organisation.ts";
import { ShieldFields } from "./ShieldFields.tsx";

interface OrganisationFormProps {
  readonly entry: Entry;
  /** Those that may stand above this one. */
  readonly above: readonly { readonly id: string; readonly name: string }[];
  readonly saved: (saved: Saved, first: First | null) => void;
}

/** What an organisation is and says of itself. */
export function OrganisationForm({ entry, above, saved }: OrganisationFormProps): ReactNode {
  const { t, client } = useDesk();
  const [{ host, profile }, setGiven] = useState<Omit<Entry, "stamp">>(entry);
  const [refused, refuse] = useState<Refusal | null>(null);
  const [first, setFirst] = useState<First>({ name: "", email: "" });
  const isNew = entry.profile.id === "";
  const put = (next: Partial<Entry["profile"]>): void => setGiven({ host, profile: { ...profile, ...next } });
  const save = async (): Promise<void> => {
    const stamp = isNew ? null : entry.stamp;
    const named = first.name + first.email === "" ? null : first;
    const body = { host, profile: withoutEmpty(profile), stamp, first: named };
    const answer = await client("saveOrganisation", { body });
    refuse(answer.ok ? null : answer);
    if (answer.ok) saved(answer.value, named);
  };
  const { contact, numbers, prefix, texts } = profile;
  return (
    <StaffForm className="bp-organisation-form" refused={refused} submit={save}>
      <Group title={t("operator.group.what")}>
        <KeyFields profile={profile} above={above} put={put} />
      </Group>
      <Group title={t("operator.group.address")} hint={t("operator.group.address.hint")}>
        <AddressFields
          id={isNew ? profile.id : null}
          host={host}
          put={(id) => put({ id })}
          putHost={(next) => setGiven({ host: next, profile })}
        />
      </Group>
      <Group title={t("operator.group.shield")}>
        <ShieldFields shield={profile.shield} change={(shield) => put({ shield })} />
      </Group>
      <Group title={t("own.contact")}>
        <ContactFields contact={contact} change={(said) => put({ contact: said })} />
      </Group>
      {isNew ? (
        <Group title={t("first.title")} hint={t("first.hint")}>
          <FirstFields first={first} change={setFirst} />
        </Group>
      ) : null}
      <Group title={t("own.numbers")}>
        <NumberFields prefix={prefix} numbers={numbers} change={(said) => put({ numbers: said })} />
      </Group>
      <Group title={t("own.texts")} hint={t("operator.group.texts.hint")}>
        <TextFields texts={texts} change={(said) => put({ texts: said })} />
      </Group>
      {isNew ? null : (
        <Group title={t("dissolved.title")} hint={t("dissolved.hint")}>
          <DissolvedFields
            id={profile.id}
            dissolved={profile.dissolved}
            change={(dissolved) => put({ dissolved })}
          />
        </Group>
      )}
      <FormRefused />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t(isNew ? "operator.take" : "admin.person.save")}</span>
        </button>
      </div>
    </StaffForm>
  );
}

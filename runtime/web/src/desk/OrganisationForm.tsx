import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";
import type { Entry } from "./OperatorPage.tsx";
import { Refused } from "./Refused.tsx";
import { ContactFields } from "./setup/ContactFields.tsx";
import { Faults, type Fault } from "./setup/Faults.tsx";
import { NumberFields } from "./setup/NumberFields.tsx";
import { TextFields } from "./setup/TextFields.tsx";
import { withoutEmpty } from "./setup/withoutEmpty.ts";

interface OrganisationFormProps {
  readonly entry: Entry;
  /** All there are: one of them may stand above this one. */
  readonly known: readonly Entry[];
  readonly close: () => void;
}
const levels = ["gemeinde", "kreisfrei", "kreis", "land", "bund"] as const;

/** What an organisation is and says of itself. What is wrong with it is told field by field. */
export function OrganisationForm({ entry, known, close }: OrganisationFormProps): ReactNode {
  const { t, client } = useDesk();
  const [{ host, profile }, setEntry] = useState(entry);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refused, refuse] = useState<string | null>(null);
  const isNew = entry.profile.id === "";
  const put = (next: Partial<Entry["profile"]>): void =>
    setEntry({ ...entry, host, profile: { ...profile, ...next } });
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const stamp = isNew ? null : entry.stamp;
    const answer = await client("saveOrganisation", {
      body: { host, profile: withoutEmpty(profile), stamp },
    });
    if (answer.ok) return close();
    setFaults((answer.details["faults"] as readonly Fault[] | undefined) ?? []);
    refuse(answer.code);
  };
  const { shield, contact } = profile;
  const line = (label: string, value: string, change: (value: string) => void) => (
    <Field label={label} value={value} change={change} />
  );
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void save(event)}>
      <h3>{isNew ? t("operator.new") : entry.profile.name}</h3>
      <Refused code={refused} />
      <Faults faults={faults} />
      {isNew ? line(t("operator.id"), profile.id, (id) => put({ id })) : null}
      {line(t("operator.name"), profile.name, (name) => put({ name }))}
      <Choose
        label={t("operator.level")}
        value={profile.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        change={(next) => put({ level: levels.find((one) => one === next) ?? "gemeinde" })}
      />
      {line(t("operator.ars"), profile.ars, (ars) => put({ ars, land: landOf(ars) ?? profile.land }))}
      {line(t("operator.ags"), profile.ags ?? "", (ags) => put({ ags }))}
      <Choose
        label={t("operator.parent")}
        value={profile.parent ?? ""}
        options={above(known, entry).map(({ id, name }) => ({ value: id, label: name }))}
        change={(parent) => put({ parent })}
      />
      {line(t("operator.zone"), profile.zone, (zone) => put({ zone }))}
      {line(t("operator.prefix"), profile.prefix, (prefix) => put({ prefix }))}
      {line(t("operator.initials"), shield.initials, (initials) => put({ shield: { ...shield, initials } }))}
      {line(t("operator.colour"), shield.colour, (colour) => put({ shield: { ...shield, colour } }))}
      <NumberFields
        prefix={profile.prefix}
        numbers={profile.numbers}
        change={(numbers) => put({ numbers })}
      />
      <ContactFields contact={contact} change={(said) => put({ contact: said })} />
      {line(t("operator.court"), profile.court ?? "", (court) => put({ court }))}
      {line(t("operator.host"), host ?? "", (next) =>
        setEntry({ ...entry, host: next === "" ? null : next, profile }),
      )}
      <TextFields texts={profile.texts} change={(texts) => put({ texts })} />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("admin.person.save")}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={close}>
          <span className="kern-label">{t("admin.person.cancel")}</span>
        </button>
      </div>
    </form>
  );
}

/** The Land is said by the regional key: which laws and holidays hold is nothing to type a second time. */
const landOf = (ars: string): string | undefined => /^[0-9]{2}/.exec(ars.trim())?.[0];

const above = (known: readonly Entry[], { profile }: Entry): readonly { id: string; name: string }[] => [
  { id: "", name: "–" },
  ...known.map((one) => one.profile).filter(({ id, level }) => id !== profile.id && level !== "gemeinde"),
];

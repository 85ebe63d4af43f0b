import { useState, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";
import { LongField } from "./LongField.tsx";
import type { Entry } from "./OperatorPage.tsx";
import { Refused } from "./Refused.tsx";

interface OrganisationFormProps {
  readonly entry: Entry;
  readonly close: () => void;
}
interface Fault {
  readonly field: string;
  readonly code: string;
}
const levels = ["gemeinde", "kreisfrei", "kreis", "land", "bund"] as const;

/** What an organisation is and says of itself. What is wrong with it is told field by field. */
export function OrganisationForm({ entry, close }: OrganisationFormProps): ReactNode {
  const { t, client } = useDesk();
  const [{ host, profile }, setEntry] = useState(entry);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refused, refuse] = useState<string | null>(null);
  const put = (next: Partial<Entry["profile"]>): void => setEntry({ host, profile: { ...profile, ...next } });
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const answer = await client("saveOrganisation", { body: { host, profile: withoutEmpty(profile) } });
    if (answer.ok) return close();
    setFaults((answer.details["faults"] as readonly Fault[] | undefined) ?? []);
    refuse(answer.code);
  };
  const { shield, contact, texts = {} } = profile;
  const line = (label: string, value: string, change: (value: string) => void) => (
    <Field label={label} value={value} change={change} />
  );
  return (
    <form className="bp-signin-form bp-person-form" onSubmit={(event) => void save(event)}>
      <h3>{entry.profile.name === "" ? t("operator.new") : entry.profile.name}</h3>
      <Refused code={refused} />
      {faults.length === 0 ? null : (
        <ul className="kern-list">
          {faults.map(({ field, code }) => (
            <li key={`${field} ${code}`}>{t(`fault.${codeOf(code)}`, { field })}</li>
          ))}
        </ul>
      )}
      {entry.profile.id === "" ? line(t("operator.id"), profile.id, (id) => put({ id })) : null}
      {line(t("operator.name"), profile.name, (name) => put({ name }))}
      <Choose
        label={t("operator.level")}
        value={profile.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        change={(next) => put({ level: levels.find((one) => one === next) ?? "gemeinde" })}
      />
      {line(t("operator.ars"), profile.ars, (ars) => put({ ars }))}
      {line(t("operator.prefix"), profile.prefix, (prefix) => put({ prefix }))}
      {line(t("operator.initials"), shield.initials, (initials) => put({ shield: { ...shield, initials } }))}
      {line(t("operator.colour"), shield.colour, (colour) => put({ shield: { ...shield, colour } }))}
      {line(t("operator.street"), contact.street, (street) => put({ contact: { ...contact, street } }))}
      {line(t("operator.postcode"), contact.postcode, (postcode) =>
        put({ contact: { ...contact, postcode } }),
      )}
      {line(t("operator.city"), contact.city, (city) => put({ contact: { ...contact, city } }))}
      {line(t("operator.phone"), contact.phone ?? "", (phone) => put({ contact: { ...contact, phone } }))}
      {line(t("operator.email"), contact.email ?? "", (email) => put({ contact: { ...contact, email } }))}
      {line(t("operator.host"), host ?? "", (next) => setEntry({ host: next === "" ? null : next, profile }))}
      {(["imprint", "privacy", "accessibility"] as const).map((kind) => (
        <LongField
          key={kind}
          label={t(`texts.${kind}`)}
          value={texts[kind] ?? ""}
          change={(text) => put({ texts: { ...texts, [kind]: text } })}
        />
      ))}
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

const codes = ["not-valid", "reserved", "low-contrast"] as const;
export const codeOf = (code: string): (typeof codes)[number] =>
  codes.find((one) => one === code) ?? "not-valid";

/** What was left empty is not said at all. */
function withoutEmpty({ contact, texts, ...profile }: Entry["profile"]): Entry["profile"] {
  const filled = <T extends object>(part: T): T =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== "")) as T;
  const { street, postcode, city, ...more } = contact;
  const said = filled(texts ?? {});
  return {
    ...profile,
    contact: { street, postcode, city, ...filled(more) },
    ...(Object.keys(said).length === 0 ? {} : { texts: said }),
  };
}

import { useState, type ReactNode } from "react";
import { BoundAccount } from "./BoundAccount.tsx";
import { useDesk } from "./desk.ts";
import { Choose, Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { LostFactor } from "./LostFactor.tsx";
import { roleName, type Person, type Role } from "./people.ts";
import { Tick } from "./Tick.tsx";

interface PersonFormProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  /** To an account at the organisation's identity provider. */
  readonly isBound: boolean;
  readonly close: () => void;
}

/** Who somebody is, what she may do, who stands in for her. */
export function PersonForm({ person: start, people, roles, isBound, close }: PersonFormProps): ReactNode {
  const { t, client } = useDesk();
  const [person, setPerson] = useState(start);
  const [refused, refuse] = useState<Refusal | null>(null);
  const [invited, setInvited] = useState(false);
  const refuseFor = (code: string): void => refuse({ code, details: {} });
  const put = (next: Partial<Person>): void => setPerson({ ...person, ...next });
  const save = async (): Promise<void> => {
    const answer = await client("savePerson", { body: person });
    if (answer.ok) close();
    else refuse(answer);
  };
  const invite = async (): Promise<void> => {
    const answer = await client("invitePerson", { parameters: { person: person.id }, body: {} });
    setInvited(answer.ok);
    refuse(answer.ok ? null : answer);
  };
  return (
    <StaffForm className="bp-person-form" refused={refused} submit={save}>
      <h3>{start.name === "" ? t("admin.person.new") : start.name}</h3>
      <Field
        name="name"
        label={t("admin.person.name")}
        value={person.name}
        change={(name) => put({ name })}
      />
      <Field
        name="email"
        label={t("signin.email")}
        wrong={t("fault.form.email")}
        type="email"
        value={person.email ?? ""}
        change={(email) => put({ email: email === "" ? null : email })}
      />
      <Roles person={person} roles={roles} change={(next) => put({ roles: next })} />
      <Substitute person={person} people={people} change={(substitute) => put({ substitute })} />
      <Tick
        label={t("admin.person.active")}
        isOn={person.isActive}
        change={(isActive) => put({ isActive })}
      />
      <FormRefused />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("admin.person.save")}</span>
        </button>
        {person.rev === 0 || person.email === null ? null : (
          <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void invite()}>
            <span className="kern-label">{t("admin.person.invite")}</span>
          </button>
        )}
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={close}>
          <span className="kern-label">{t("admin.person.cancel")}</span>
        </button>
      </div>
      {start.rev === 0 ? null : <LostFactor person={start.id} refuse={refuseFor} />}
      {isBound ? (
        <BoundAccount
          person={start.id}
          refuse={refuseFor}
          unbound={() => setPerson((now) => ({ ...now, rev: now.rev + 1 }))}
        />
      ) : null}
      {invited ? <p role="status">{t("admin.person.invited")}</p> : null}
    </StaffForm>
  );
}

interface RolesProps {
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly change: (roles: Person["roles"]) => void;
}
function Roles({ person, roles, change }: RolesProps): ReactNode {
  const { t, session } = useDesk();
  // Only operators make operators.
  const mayGive = ({ id }: Role): boolean => id !== "operator" || session.person?.roles.includes(id) === true;
  const known = [...new Map(roles.filter(mayGive).map((role) => [role.id, role])).values()];
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t("admin.person.roles")}</legend>
      {known.map((role) => (
        <Tick
          key={role.id}
          label={roleName(role, role.id, t)}
          isOn={person.roles.includes(role.id)}
          change={(isOn) =>
            change(isOn ? [...person.roles, role.id] : person.roles.filter((one) => one !== role.id))
          }
        />
      ))}
    </fieldset>
  );
}

interface SubstituteProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly change: (substitute: Person["substitute"]) => void;
}
function Substitute({ person, people, change }: SubstituteProps): ReactNode {
  const { t } = useDesk();
  const { substitute } = person;
  const others = people.filter(({ id, isActive }) => id !== person.id && isActive);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const until = substitute?.until ?? today;
  return (
    <>
      <Choose
        name="substitute"
        label={t("admin.person.substitute")}
        value={substitute?.person ?? ""}
        options={[
          { value: "", label: t("admin.person.substitute.none") },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        change={(id) => change(id === "" ? null : { person: id, until })}
      />
      {substitute === null ? null : (
        <Field
          name="substitute.until"
          label={t("admin.person.until")}
          type="date"
          value={substitute.until}
          change={(day) => (day === "" ? undefined : change({ ...substitute, until: day }))}
        />
      )}
    </>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";
import { roleName, type Role } from "../people.ts";
import { Tick } from "../Tick.tsx";
import type { Group } from "./signIn.ts";

interface GroupsProps {
  readonly groups: readonly Group[];
  readonly known: readonly Role[];
  readonly change: (groups: Group[]) => void;
}

/** What the groups at the provider give here. */
export function Groups({ groups, known, change }: GroupsProps): ReactNode {
  const { t } = useDesk();
  const at = (index: number, next: Group | null): void =>
    change(groups.flatMap((group, own) => (own === index ? (next ?? []) : group)));
  return (
    <>
      <h3>{t("idp.groups")}</h3>
      {groups.map((group, index) => (
        // What is typed into stays where it is; a group has no name of its own until then.
        // oxlint-disable-next-line react/no-array-index-key
        <GroupRoles key={index} at={index} group={group} known={known} change={(next) => at(index, next)} />
      ))}
      <button
        type="button"
        className="kern-btn kern-btn--secondary"
        onClick={() => change([...groups, { group: "", roles: [] }])}
      >
        <span className="kern-label">{t("idp.group.add")}</span>
      </button>
    </>
  );
}

interface GroupRolesProps {
  readonly at: number;
  readonly group: Group;
  readonly known: readonly Role[];
  readonly change: (group: Group | null) => void;
}
function GroupRoles({ at, group, known, change }: GroupRolesProps): ReactNode {
  const { t, session } = useDesk();
  // Only operators make operators.
  const mayGive = ({ id }: Role): boolean => id !== "operator" || session.person?.roles.includes(id) === true;
  const roles = [...new Map(known.filter(mayGive).map((role) => [role.id, role])).values()];
  const toggle = (id: string, isOn: boolean): void =>
    change({ ...group, roles: isOn ? [...group.roles, id] : group.roles.filter((one) => one !== id) });
  const name = group.group.trim();
  return (
    <fieldset className="kern-fieldset bp-group">
      <legend className="kern-label">
        {name === "" ? t("idp.group.roles.new") : t("idp.group.roles", { group: name })}
      </legend>
      <Field
        name={`roles.${at}.group`}
        label={t("idp.group")}
        value={group.group}
        change={(next) => change({ ...group, group: next })}
      />
      {roles.map((role) => (
        <Tick
          key={role.id}
          label={roleName(role, role.id, t)}
          isOn={group.roles.includes(role.id)}
          change={(isOn) => toggle(role.id, isOn)}
        />
      ))}
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        onClick={() => change(null)}
      >
        <span className="kern-label">{t("idp.group.remove")}</span>
      </button>
    </fieldset>
  );
}

import type { Person } from "./person.ts";

/** Roles of the platform. Everything else is a role of some service: an office that works on its cases. */
export const platformRoles = ["author", "approver", "publisher", "admin", "operator", "incident"] as const;
const isPlatform = (role: string): boolean => platformRoles.some((one) => one === role);

/** A person's own roles, and the offices of those she stands in for today; never what they may do beside it. */
export function rolesOf(person: Person, all: readonly Person[], today: string): readonly string[] {
  const stoodInFor = all.filter(
    ({ substitute, isActive }) =>
      isActive && substitute !== null && substitute.person === person.id && today <= substitute.until,
  );
  const offices = stoodInFor.flatMap(({ roles }) => roles.filter((role) => !isPlatform(role)));
  return [...new Set([...person.roles, ...offices])];
}

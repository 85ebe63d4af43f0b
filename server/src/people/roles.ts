import { isPlatformRole } from "@blaupause/model";
import type { Person } from "./person.ts";

/** A person's own roles, and the offices of those she stands in for today; never what they may do beside it. */
export function rolesOf(person: Person, all: readonly Person[], today: string): readonly string[] {
  const stoodInFor = all.filter(
    ({ substitute, isActive }) =>
      isActive && substitute !== null && substitute.person === person.id && today <= substitute.until,
  );
  const offices = stoodInFor.flatMap(({ roles }) => roles.filter((role) => !isPlatformRole(role)));
  return [...new Set([...person.roles, ...offices])];
}

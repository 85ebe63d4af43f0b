import { dayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { peopleOf, type Person } from "../people/person.ts";
import { rolesOf } from "../people/roles.ts";
import type { Untold } from "./told.ts";

type Mender = "incident" | "admin";
/** Who is told, and as what: those who mend, or who administers where none of them can be reached. */
export interface Recipients {
  readonly as: Mender;
  readonly people: readonly Person[];
}

export async function recipientsIn(town: Town, now: string): Promise<Recipients> {
  const all = await peopleOf(town.store);
  const today = dayIn(town, now);
  // Whoever stands in has the roles that the desk gives her; `incident` itself is never handed on.
  const having = (role: Mender): readonly Person[] =>
    all.filter((person) => person.isActive && rolesOf(person, all, today).includes(role));
  const [menders, admins] = [having("incident"), having("admin")];
  const isReachable =
    menders.some(({ email }) => email !== null) || admins.every(({ email }) => email === null);
  return isReachable && menders.length > 0
    ? { as: "incident", people: menders }
    : { as: "admin", people: admins };
}

/** What keeps everybody from being told, before any mail is tried. */
export function obstacleTo({ sendMail }: Deps, { people }: Recipients): Untold | null {
  if (people.length === 0) return "nobody";
  if (people.every(({ email }) => email === null)) return "no-address";
  return sendMail == null ? "no-mail" : null;
}

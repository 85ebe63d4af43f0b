import { Refusal } from "../http/refusal.ts";
import type { KnownPerson, Person } from "./person.ts";

/** Nobody locks herself out: another one who administers, or operates, has to do that. */
export function mustKeepOwn(
  by: Pick<Person, "id">,
  before: KnownPerson | null,
  { roles, isActive }: Pick<Person, "roles" | "isActive">,
): void {
  if (before?.id !== by.id) return;
  if (!isActive || !roles.includes("admin")) throw new Refusal(422, "own-admin");
  if (before.roles.includes("operator") && !roles.includes("operator"))
    throw new Refusal(422, "own-operator");
}

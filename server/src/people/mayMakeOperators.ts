import type { Staff } from "../api/session.ts";
import { Refusal } from "../http/refusal.ts";

/**
 * An operator's power reaches beyond his organisation: its administrators neither give it, nor take over who has it by
 * giving her another address.
 */
export function mayMakeOperators({ person }: Pick<Staff, "person">, roles: readonly string[]): void {
  if (roles.includes("operator") && !person.roles.includes("operator"))
    throw new Refusal(403, "operators-only");
}

import { Refusal } from "../backup/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { KnownPerson } from "../people/person.ts";
import { rolesIn } from "../people/rolesIn.ts";
import { newId } from "../security/token.ts";
import type { Options } from "./call.ts";

const LONGEST_NAME = 120;
const EMAIL = /^[^@\s]{1,120}@[^@\s]{1,120}$/;

/** Somebody as the options describe her; refused where they do not, or where the organisation has no such role. */
export async function newPerson(town: Town, options: Options): Promise<KnownPerson> {
  const name = (options.name ?? "").trim();
  if (name === "" || name.length > LONGEST_NAME) throw new Refusal("name-missing");
  const email = emailIn(options);
  const roles = await rolesNamed(town, options);
  return { id: newId(), rev: 0, name, email, subject: null, roles, isActive: true, substitute: null };
}

export function emailIn({ email = "" }: Options): string {
  if (!EMAIL.test(email.trim())) throw new Refusal("email-not-valid", email.trim());
  return email.trim();
}

async function rolesNamed(town: Town, { roles = "" }: Options): Promise<readonly string[]> {
  const named = roles.split(",").map((role) => role.trim());
  const known = new Set((await rolesIn(town)).map(({ id }) => id));
  const unknown = named.find((role) => !known.has(role));
  if (unknown !== undefined) throw new Refusal("role-unknown", unknown);
  return [...new Set(named)];
}

import { Refusal } from "../http/refusal.ts";
import { emailKey, isBoundAt, personBy, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Whom a provider vouches for: its name, how she is bound to her account there, her address if it is hers. */
export interface Coming {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly roles: readonly string[];
}

/** Whom we know of her; null: she is new. Refused where she was barred, or somebody new whose groups give her no role. */
export async function whoComes(store: OrganisationStore, coming: Coming): Promise<KnownPerson | null> {
  const bound = await personBy(store, coming.subject);
  if (bound === null && coming.roles.length === 0) throw new Refusal(403, "no-role");
  const known = bound ?? (await toBeBound(store, coming));
  if (known?.isActive === false) throw new Refusal(403, "no-role");
  return known;
}

/**
 * Somebody who is known by her address, and is bound to no account of this provider. To one of another provider she may
 * be: that one vouches for nobody here any more. Who operates the platform is not taken over by a provider that makes
 * nobody an operator: whoever set it up says who has an address.
 */
async function toBeBound(
  store: OrganisationStore,
  { issuer, email, roles }: Coming,
): Promise<KnownPerson | null> {
  const found = email === null ? null : await personBy(store, emailKey(email));
  if (found === null || !found.isActive) return found;
  const isOperator = found.roles.includes("operator") && !roles.includes("operator");
  if (isOperator || isBoundAt(issuer, found)) throw new Refusal(403, "address-bound");
  return found;
}

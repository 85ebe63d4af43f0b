import { Refusal } from "../http/refusal.ts";
import { forgetColleagues } from "../people/colleagues.ts";
import { rolesChanged } from "../people/changes.ts";
import type { Change } from "../people/entries.ts";
import { savePerson, subjectKey, type KnownPerson } from "../people/person.ts";
import { newId } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import { rolesFrom, type Claims } from "./groups.ts";
import type { OidcSettings } from "./oidcSettings.ts";
import { rolesKept, takeBackLast } from "./rolesKept.ts";
import { whoComes, type Coming } from "./whoComes.ts";

/** What a sign-in has changed about somebody: she is new here, may do something else, is bound to another account. */
interface Told {
  readonly news: "person-came" | "roles-came" | null;
  readonly changed: readonly Change[];
  /** She was here before, and this account is hers from now on. */
  readonly isBound: boolean;
}
export type Vouched = KnownPerson & Told;

/** Somebody may be changed at the same moment; so often she is looked at anew. */
const ROUNDS = 5;
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/**
 * The person a provider vouches for, as it knows her now; new people are made, and names and roles follow it, also to
 * none. Only what the last one has who administers or operates stays. Throws why somebody stays outside.
 */
export async function personFrom(
  store: OrganisationStore,
  settings: OidcSettings,
  claims: Claims,
): Promise<Vouched> {
  let refused: string | null = null;
  let lost: readonly string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { known, person, ...told } = await nextFrom(store, settings, claims, lost);
    refused = await savePerson(store, person);
    forgetColleagues(store);
    if (refused !== null) continue;
    const saved = { ...person, rev: person.rev + 1 };
    lost = await takeBackLast(store, known, saved);
    if (lost.length === 0) return { ...saved, ...told };
  }
  throw refused === "taken" ? new Refusal(403, "address-bound") : new Refusal(409, "saved-by-another");
}

async function nextFrom(
  store: OrganisationStore,
  settings: OidcSettings,
  claims: Claims,
  lost: readonly string[],
): Promise<Told & { readonly known: KnownPerson | null; readonly person: KnownPerson }> {
  const coming = comingFrom(settings, claims);
  const { subject, email } = coming;
  const known = await whoComes(store, coming);
  // What she lost a moment ago together with the others stays, whoever has it again by now.
  const last = await rolesKept(store, known, { roles: coming.roles, isActive: true });
  const kept = [...new Set([...lost, ...last])];
  const isBound = known !== null && known.subject !== subject;
  // Only a confirmed address makes an account hers that keeps what its groups do not give.
  if (isBound && kept.length > 0 && claims["email_verified"] !== true) throw new Refusal(403, "last-admin");
  const roles = [...coming.roles, ...kept];
  const changed = rolesChanged(known?.roles ?? null, roles);
  const news = known === null ? "person-came" : changed.length > 0 ? "roles-came" : null;
  const name = textOf(claims["name"]) ?? textOf(claims["preferred_username"]) ?? email ?? "";
  const base = known ?? { id: newId(), rev: 0, isActive: true, substitute: null };
  const person = { ...base, name, email: email ?? known?.email ?? null, subject, roles };
  return { known, person, news, changed, isBound };
}

const comingFrom = (settings: OidcSettings, claims: Claims): Coming => ({
  issuer: settings.issuer,
  subject: subjectKey(settings.issuer, textOf(claims["sub"]) ?? ""),
  email: claims["email_verified"] === false ? null : textOf(claims["email"]),
  roles: rolesFrom(settings, claims),
});

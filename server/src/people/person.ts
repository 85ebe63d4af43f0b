import type { OrganisationStore, StoredRecord } from "../store/index.ts";

/** Somebody who works for an organisation. Roles are those of the platform (`author`, `admin` …) and of its services. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Who she is at an identity provider: issuer and subject. */
  readonly subject: string | null;
  readonly roles: readonly string[];
  /** False: may not sign in any more; what she did stays under her name. */
  readonly isActive: boolean;
  /** Who does her work, and until which day. */
  readonly substitute: { readonly person: string; readonly until: string } | null;
}
export interface KnownPerson extends Person {
  readonly rev: number;
}

const KIND = "person";
/** More people than any of our organisations has at desks. */
const MOST = 5000;

const opened = ({ id, rev, content }: StoredRecord): KnownPerson => ({
  ...(content as Omit<Person, "id">),
  id,
  rev,
});

export async function personById({ records }: OrganisationStore, id: string): Promise<KnownPerson | null> {
  const found = await records.get(KIND, id);
  return found === null ? null : opened(found);
}

/** By mail address, or by who she is at an identity provider. */
export async function personBy({ records }: OrganisationStore, key: string): Promise<KnownPerson | null> {
  const found = await records.find(KIND, key);
  return found === null ? null : opened(found);
}
export const emailKey = (email: string): string => `email:${email.trim().toLowerCase()}`;
export const subjectKey = (issuer: string, subject: string): string => `oidc:${issuer}|${subject}`;
export const isBoundAt = (issuer: string, { subject }: Pick<Person, "subject">): boolean =>
  subject?.startsWith(subjectKey(issuer, "")) === true;
/**
 * Of somebody who comes by a provider, to be bound to an account there anew by her address. She stays one who comes by
 * it: a password is no way around whom it vouches for.
 */
export const unboundKey = (id: string): string => subjectKey("", id);
export const isBound = (person: Pick<Person, "subject">): boolean =>
  person.subject !== null && !isBoundAt("", person);

export async function peopleOf({ records }: OrganisationStore): Promise<readonly KnownPerson[]> {
  return (await records.list(KIND, { limit: MOST })).map(opened);
}

/** Saves on its rev (0: new). Refused as `conflict`, or as `taken` where another person has the address. */
export async function savePerson(
  { records }: OrganisationStore,
  { rev, id, ...person }: KnownPerson,
): Promise<"conflict" | "taken" | null> {
  const keys = [
    ...(person.email === null ? [] : [emailKey(person.email)]),
    ...(person.subject === null ? [] : [person.subject]),
  ];
  const saved = await records.save({
    kind: KIND,
    id,
    rev,
    expires: null,
    keys,
    content: { ...person } as never,
  });
  return saved.ok ? null : saved.reason === "taken" ? "taken" : "conflict";
}

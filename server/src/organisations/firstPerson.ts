import type { AnswerOf, routes } from "@blaupause/api";
import { accountOf } from "../auth/account.ts";
import { wasInvited } from "../auth/links.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { changesOf } from "../people/changes.ts";
import { forgetColleagues } from "../people/colleagues.ts";
import { invite } from "../people/invite.ts";
import { OPERATOR, note } from "../people/log.ts";
import { peopleOf, savePerson, type KnownPerson } from "../people/person.ts";
import { newId } from "../security/token.ts";

/** Who shall administer an organisation in which nobody works yet. */
export interface First {
  readonly name: string;
  readonly email: string;
}
/** Whether her mail left; otherwise why not, as a code. */
export interface Invited {
  readonly email: string;
  readonly code: string | null;
}

/** What keeps the next mail from leaving, too: nobody waits for it three hundred times. */
type Away = NonNullable<AnswerOf<(typeof routes)["importOrganisations"]>["away"]>;
const FOR_ALL: readonly Away[] = ["invite-unreachable", "invite-sign-in", "mail-not-set-up"];
const forAll = (code: string | null): Away | null => FOR_ALL.find((one) => one === code) ?? null;

export interface FirstPeople {
  /** Null: nobody had to be told anything. */
  readonly invite: (town: Town, first: First | null) => Promise<Invited | null>;
  /** What keeps every mail from leaving by now. */
  readonly away: () => Away | null;
}

/**
 * Takes on the first person of organisations, each once, and invites her. Where somebody works already nothing is done:
 * operators let nobody into an organisation that has its own people. `before`: what kept every mail from leaving just now.
 */
export function firstPeople(deps: Deps, before: Away | null = null): FirstPeople {
  let away = before;
  return {
    invite: async (town, first) => {
      const person = first === null ? null : await firstIn(deps, town, first);
      if (person === null) return null;
      const code = away ?? (await faultOfInvitation(deps, town, person));
      away = forAll(code);
      return { email: person.email ?? "", code };
    },
    away: () => away,
  };
}

/** Who is still to be invited: she is taken on now, or was before and her mail did not leave. */
async function firstIn(deps: Deps, town: Town, { name, email }: First): Promise<KnownPerson | null> {
  const [one, ...others] = await peopleOf(town.store);
  if (one === undefined) return takeOn(deps, town, { name: name.trim(), email: email.trim() });
  const isShe = others.length === 0 && one.email?.toLowerCase() === email.trim().toLowerCase();
  return isShe && one.isActive && !wasInvited(await accountOf(town.store, one.id)) ? one : null;
}

async function takeOn(deps: Deps, { store }: Town, first: First): Promise<KnownPerson | null> {
  const person: KnownPerson = {
    ...first,
    id: newId(),
    rev: 0,
    subject: null,
    roles: ["admin"],
    isActive: true,
    substitute: null,
  };
  if ((await savePerson(store, person)) !== null) return null;
  forgetColleagues(store);
  await note(deps, store, OPERATOR, "person-added", person.id, changesOf(null, person));
  return { ...person, rev: 1 };
}

async function faultOfInvitation(deps: Deps, town: Town, { id }: KnownPerson): Promise<string | null> {
  try {
    await invite(deps, { town, person: { id: OPERATOR } }, id);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

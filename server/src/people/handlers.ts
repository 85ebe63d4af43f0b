import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { revokeAll } from "../auth/sessions.ts";
import { accountOf, saveAccount } from "../auth/account.ts";
import { isByPassword } from "../auth/byPassword.ts";
import { askForReset } from "../auth/resetPassword.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { send } from "../mail/send.ts";
import { apart } from "../retention/apart.ts";
import { newId } from "../security/token.ts";
import { mayMakeOperators } from "./mayMakeOperators.ts";
import { forgetColleagues } from "./colleagues.ts";
import { changesOf } from "./changes.ts";
import { note } from "./log.ts";
import { listLog } from "./listLog.ts";
import { mustBeSubstitute } from "./mustBeSubstitute.ts";
import { rolesIn } from "./rolesIn.ts";
import { peopleOf, personById, savePerson, type KnownPerson } from "./person.ts";

type PeopleRoute = "listPeople" | "savePerson" | "invitePerson" | "removeSecondFactor" | "listLog";
type Saved = AnswerOf<(typeof routes)["savePerson"]>;

/** What an administrator of an organisation asks for. */
export const peopleHandlers: Pick<Handlers, PeopleRoute> = {
  listPeople: async ({ staff }) => {
    const { town } = mustBe(staff);
    return { people: (await peopleOf(town.store)).map(viewOf), roles: [...(await rolesIn(town))] };
  },
  savePerson: ({ deps, staff, body }) => save(deps, mustBe(staff), body),
  invitePerson: ({ deps, staff, parameters }) => invite(deps, mustBe(staff), parameters.person),
  removeSecondFactor: ({ deps, staff, parameters }) =>
    removeSecondFactor(deps, mustBe(staff), parameters.person),
  listLog: ({ deps, staff, parameters }) => listLog(deps, mustBe(staff), parameters.before),
};

const viewOf = ({ id, rev, name, email, roles, isActive, substitute }: KnownPerson): Saved => ({
  id,
  rev,
  name,
  email,
  roles: [...roles],
  isActive,
  substitute,
});

async function save(deps: Deps, staff: Staff, body: BodyOf<(typeof routes)["savePerson"]>): Promise<Saved> {
  const { town, person: by } = staff;
  const before = body.rev === 0 ? null : await personById(town.store, body.id);
  if (body.rev > 0 && before === null) throw new Refusal(404, "no-such-person");
  const isOwn = before?.id === by.id;
  // Nobody locks herself out: another administrator has to do that.
  if (isOwn && (!body.isActive || !body.roles.includes("admin"))) throw new Refusal(422, "own-admin");
  mayMakeOperators(staff, [...body.roles, ...(before?.roles ?? [])]);
  const id = before?.id ?? newId();
  const next: KnownPerson = { ...body, id, subject: before?.subject ?? null };
  await mustBeSubstitute(town.store, before, next);
  const refused = await savePerson(town.store, next);
  if (refused === "taken") throw new Refusal(409, "email-taken");
  if (refused === "conflict") throw new Refusal(409, "saved-by-another");
  forgetColleagues(town.store);
  if (!next.isActive) await revokeAll(deps, town.profile.id, id);
  if (before !== null && before.email !== next.email) await forgetLink(town.store, id);
  const code = before === null ? "person-added" : "person-changed";
  await note(deps, town.store, by.id, code, id, changesOf(before, next));
  return { ...viewOf(next), rev: body.rev + 1 };
}

/** A link went to the address she had: it lets nobody choose a password any more. */
async function forgetLink(store: Staff["town"]["store"], id: string): Promise<void> {
  const account = await accountOf(store, id);
  if (account.reset !== null) await saveAccount(store, id, { ...account, reset: null });
}

async function invite(deps: Deps, staff: Staff, id: string): Promise<{ done: true }> {
  const { town, person: by } = staff;
  const person = await personById(town.store, id);
  if (person === null || !person.isActive) throw new Refusal(404, "no-such-person");
  if (person.email === null) throw new Refusal(422, "email-missing");
  if (!(await isByPassword(town.store, person, await accountOf(town.store, id))))
    throw new Refusal(409, "by-provider");
  const t = translator("de");
  await askForReset(deps, town.profile.id, town.store, person.email, (link) => ({
    subject: t("mail.invite.subject", { organisation: town.profile.name }),
    text: t("mail.invite.text", { name: person.name, organisation: town.profile.name, link }),
  }));
  await note(deps, town.store, by.id, "person-invited", id);
  return { done: true };
}

/** Whoever administers has seen who asks. One's own is turned off with the password, not here. */
async function removeSecondFactor(deps: Deps, staff: Staff, id: string): Promise<{ done: true }> {
  const { town, person: by } = staff;
  const person = await personById(town.store, id);
  if (person === null) throw new Refusal(404, "no-such-person");
  if (id === by.id) throw new Refusal(422, "own-second-factor");
  mayMakeOperators(staff, person.roles);
  const account = await accountOf(town.store, id);
  if (account.totp === null) throw new Refusal(409, "no-second-factor");
  if (!(await saveAccount(town.store, id, { ...account, totp: null })))
    throw new Refusal(409, "saved-by-another");
  await revokeAll(deps, town.profile.id, id);
  await note(deps, town.store, by.id, "second-factor-removed", id);
  await tellOf(deps, town, person);
  return { done: true };
}

/** If it was not she who asked, she has to know. */
async function tellOf(deps: Deps, { profile, store }: Staff["town"], { id, name, email }: KnownPerson) {
  if (email === null) return;
  const t = translator("de");
  const params = { name, organisation: profile.name, url: `${deps.baseUrl}/amt/` };
  const mail = {
    id: `second-factor.${profile.id}.${id}.${deps.clock()}@blaupause`,
    to: email,
    subject: t("mail.second-factor.subject", params),
    text: t("mail.second-factor.text", params),
  };
  await store.mails.put({ id: mail.id, caseId: null, at: deps.clock(), content: mail });
  await apart(deps, "second-factor-mail", () => send(deps, store, mail));
}

import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { revokeAll } from "../auth/sessions.ts";
import { changeAccount, type Account } from "../auth/account.ts";
import { hasLinks, withoutLinks } from "../auth/links.ts";
import { takeBackLast } from "../auth/rolesKept.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { send } from "../mail/send.ts";
import { apart } from "../retention/apart.ts";
import { newId } from "../security/token.ts";
import { mayMakeOperators } from "./mayMakeOperators.ts";
import { forgetColleagues } from "./colleagues.ts";
import { demoColleagues } from "./demoPeople.ts";
import { changesOf } from "./changes.ts";
import { invite } from "./invite.ts";
import { note } from "./log.ts";
import { listLog } from "./listLog.ts";
import { mustBeSubstitute } from "./mustBeSubstitute.ts";
import { mustKeepOwn } from "./mustKeepOwn.ts";
import { rolesIn } from "./rolesIn.ts";
import { unbind } from "./unbind.ts";
import { isBound, peopleOf, personById, savePerson, type KnownPerson } from "./person.ts";

type PeopleRoute =
  "listPeople" | "savePerson" | "invitePerson" | "removeSecondFactor" | "unbindPerson" | "listLog";
type Saved = AnswerOf<(typeof routes)["savePerson"]>;

/** What an administrator of an organisation asks for. */
export const peopleHandlers: Pick<Handlers, PeopleRoute> = {
  listPeople: async ({ deps, staff }) => {
    const { town } = mustBe(staff);
    if (deps.demo) await demoColleagues(deps.store, town.profile.id);
    const people = await peopleOf(town.store);
    const bound = people.filter(isBound).map(({ id }) => id);
    return { people: people.map(viewOf), bound, roles: [...(await rolesIn(town))] };
  },
  savePerson: ({ deps, staff, body }) => save(deps, mustBe(staff), body),
  invitePerson: ({ deps, staff, parameters }) => invite(deps, mustBe(staff), parameters.person),
  removeSecondFactor: ({ deps, staff, parameters }) =>
    removeSecondFactor(deps, mustBe(staff), parameters.person),
  unbindPerson: ({ deps, staff, parameters }) => unbind(deps, mustBe(staff), parameters.person),
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
  mustKeepOwn(by, before, body);
  mayMakeOperators(staff, [...body.roles, ...(before?.roles ?? [])]);
  const id = before?.id ?? newId();
  const next: KnownPerson = { ...body, id, subject: before?.subject ?? null };
  await mustBeSubstitute(town.store, before, next);
  const saved = await saveNext(town.store, before, next);
  if (!next.isActive) await revokeAll(deps, town.profile.id, id);
  if (before !== null && before.email !== next.email) await forgetLink(town.store, id);
  await noteSaved(deps, staff, before, next);
  return viewOf(saved);
}

/** Whoever saves what was there has done nothing that the log has to tell. */
async function noteSaved(
  deps: Deps,
  { town, person: by }: Staff,
  before: KnownPerson | null,
  next: KnownPerson,
): Promise<void> {
  const changes = changesOf(before, next);
  if (before !== null && changes.length === 0) return;
  const code = before === null ? "person-added" : "person-changed";
  await note(deps, town.store, by.id, code, next.id, changes);
}

async function saveNext(
  store: Staff["town"]["store"],
  before: KnownPerson | null,
  next: KnownPerson,
): Promise<KnownPerson> {
  const refused = await savePerson(store, next);
  if (refused === "taken") throw new Refusal(409, "email-taken", { field: "email" });
  if (refused === "conflict") throw new Refusal(409, "saved-by-another");
  forgetColleagues(store);
  const saved = { ...next, rev: next.rev + 1 };
  if ((await takeBackLast(store, before, saved)).length > 0) throw new Refusal(409, "saved-by-another");
  return saved;
}

/** A link went to the address she had: it lets nobody choose a password any more. */
async function forgetLink(store: Staff["town"]["store"], id: string): Promise<void> {
  await changeAccount(store, id, (account) => (hasLinks(account) ? withoutLinks(account) : null));
}

/** Whoever administers has seen who asks. One's own is turned off with the password, not here. */
async function removeSecondFactor(deps: Deps, staff: Staff, id: string): Promise<{ done: true }> {
  const { town, person: by } = staff;
  const person = await personById(town.store, id);
  if (person === null) throw new Refusal(404, "no-such-person");
  if (id === by.id) throw new Refusal(422, "own-second-factor");
  mayMakeOperators(staff, person.roles);
  await changeAccount(town.store, id, withoutFactor);
  await revokeAll(deps, town.profile.id, id);
  await note(deps, town.store, by.id, "second-factor-removed", id);
  await tellOf(deps, town, person);
  return { done: true };
}

function withoutFactor(account: Account): Account {
  if (account.totp === null) throw new Refusal(409, "no-second-factor");
  return { ...account, totp: null };
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

import { translator } from "@blaupause/ui";
import type { Handlers } from "../api/serve.ts";
import { mustBe, sessionView, staffOf, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import type { Organisation } from "@blaupause/model";
import { qrPicture } from "../qr/picture.ts";
import { note } from "../people/log.ts";
import { personById } from "../people/person.ts";
import { SESSION, revokeAll, sessionsFor, startSession } from "./sessions.ts";
import { accountOf, saveAccount } from "./account.ts";
import { afterAnswer } from "./afterAnswer.ts";
import { enter } from "./enter.ts";
import { hashPassword, isRight, weakness } from "./password.ts";
import { oidcSettings } from "./oidcSettings.ts";
import { aboutOf, askForReset, resetPassword } from "./resetPassword.ts";
import { newSecret, stepOfCode, uriOf } from "./totp.ts";

type AuthRoute =
  | "listPlaces"
  | "signInByPassword"
  | "askForReset"
  | "resetPassword"
  | "readAccount"
  | "changePassword"
  | "beginTotp"
  | "confirmTotp"
  | "removeTotp"
  | "revokeSession";

const done = { done: true } as const;

/** Signing in and one's own account. */
export const authHandlers: Pick<Handlers, AuthRoute> = {
  listPlaces: async ({ deps }) => ({ places: await placesOf(deps) }),
  signInByPassword: async ({ deps, request, response, body }) => {
    const town = await townOf(deps, body.organisation);
    const entered = await enter(deps, town.store, body, afterAnswer(deps, response));
    if (!entered.ok) throw new Refusal(401, entered.reason);
    const { id } = entered.person;
    await startSession(deps, request, response, {
      organisation: town.profile.id,
      person: id,
      by: "password",
      idToken: null,
    });
    await note(deps, town.store, id, "signed-in", id);
    return sessionView(deps, response, await staffOf(deps, request));
  },
  askForReset: async ({ deps, response, body }) => {
    const town = await townOf(deps, body.organisation);
    const t = translator("de");
    const { id, name } = town.profile;
    const text = (link: string) => ({
      subject: t("mail.reset.subject"),
      text: t("mail.reset.text", { organisation: name, link }),
    });
    afterAnswer(deps, response)("reset", () => askForReset(deps, id, town.store, body.email, text));
    return done;
  },
  resetPassword: async ({ deps, body }) => {
    const town = await townOf(deps, body.organisation);
    const refused = await resetPassword(deps, town.store, body.person, body.token, body.password);
    if (refused !== null) throw new Refusal(422, refused);
    await revokeAll(deps, town.profile.id, body.person);
    await note(deps, town.store, body.person, "password-reset", body.person);
    return done;
  },
  readAccount: ({ deps, staff }) => readAccount(deps, mustBe(staff)),
  changePassword: ({ deps, staff, body }) => changePassword(deps, own(staff), body.old, body.password),
  beginTotp: ({ staff }) => beginTotp(own(staff)),
  confirmTotp: ({ deps, staff, body }) => confirmTotp(deps, own(staff), body.code),
  removeTotp: ({ deps, staff, body }) => removeTotp(deps, own(staff), body.password),
  revokeSession: async ({ deps, staff, parameters }) => {
    const { session, town } = own(staff);
    const mine = await sessionsFor(deps, session.organisation, session.person);
    if (!mine.some(({ id }) => id === parameters.session)) throw new Refusal(404, "no-such-session");
    await town.store.records.delete(SESSION, parameters.session);
    await note(deps, town.store, session.person, "session-revoked", session.person);
    return done;
  },
};

/** An account is one's own, never that of somebody one plays in a trial. */
function own(staff: Staff | null): Staff {
  const found = mustBe(staff);
  if (found.trial !== null) throw new Refusal(403, "trial");
  return found;
}

async function townOf(deps: Deps, id: string): Promise<Town> {
  const town = await townById(deps, id);
  // Trials are nobody's place to sign in at; they are told like any other wrong word.
  if (town === null || town.profile.rehearsal === true) throw new Refusal(401, "wrong-credentials");
  return town;
}

async function placesOf(deps: Deps) {
  const all = await deps.store.platform.list();
  const towns = all.filter(({ profile }) => (profile as Organisation).rehearsal !== true);
  return Promise.all(
    towns.map(async ({ id, profile }) => ({
      id,
      name: (profile as Organisation).name,
      oidc: (await oidcSettings(deps.store.organisation(id))) !== null,
    })),
  );
}

async function readAccount(deps: Deps, { town, session }: Staff) {
  const person = await personById(deps.store.organisation(session.organisation), session.person);
  const account = await accountOf(town.store, session.person);
  const sessions = await sessionsFor(deps, session.organisation, session.person);
  return {
    email: person?.email ?? null,
    hasPassword: account.password !== null,
    hasTotp: account.totp?.isOn === true,
    sessions: sessions.map(({ id, since, agent, by }) => ({
      id,
      since,
      agent,
      by,
      isThis: id === session.id,
    })),
  };
}

async function changePassword(deps: Deps, { town, session }: Staff, old: string, password: string) {
  const account = await accountOf(town.store, session.person);
  const person = await personById(town.store, session.person);
  if (person === null || !(await isRight(account.password, old))) throw new Refusal(422, "wrong-password");
  const weak = weakness(password, aboutOf(person));
  if (weak !== null) throw new Refusal(422, weak);
  const saved = await saveAccount(town.store, person.id, {
    ...account,
    password: await hashPassword(password),
    // A link that was sent before lets nobody choose another one.
    reset: null,
  });
  if (!saved) throw new Refusal(409, "saved-by-another");
  for (const { id } of await sessionsFor(deps, session.organisation, person.id))
    if (id !== session.id) await town.store.records.delete(SESSION, id);
  await note(deps, town.store, person.id, "password-changed", person.id);
  return done;
}

async function beginTotp({ town, session }: Staff) {
  const account = await accountOf(town.store, session.person);
  if (account.totp?.isOn === true) throw new Refusal(409, "totp-is-on");
  const person = await personById(town.store, session.person);
  const secret = newSecret();
  await saveAccount(town.store, session.person, { ...account, totp: { secret, isOn: false, usedStep: 0 } });
  const uri = uriOf(secret, person?.email ?? person?.name ?? "");
  return { secret, uri, picture: await qrPicture(uri) };
}

async function confirmTotp(deps: Deps, { town, session }: Staff, code: string) {
  const account = await accountOf(town.store, session.person);
  const step = account.totp === null ? null : stepOfCode(account.totp.secret, code, deps.clock());
  if (account.totp === null || step === null) throw new Refusal(422, "wrong-code");
  const totp = { ...account.totp, isOn: true, usedStep: step };
  await saveAccount(town.store, session.person, { ...account, totp });
  await note(deps, town.store, session.person, "totp-on", session.person);
  return done;
}

async function removeTotp(deps: Deps, { town, session }: Staff, password: string) {
  const account = await accountOf(town.store, session.person);
  if (!(await isRight(account.password, password))) throw new Refusal(422, "wrong-password");
  await saveAccount(town.store, session.person, { ...account, totp: null });
  await note(deps, town.store, session.person, "totp-off", session.person);
  return done;
}

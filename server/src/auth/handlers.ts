import type { BodyOf, routes } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import type { Request, Response } from "express";
import type { Handlers } from "../api/serve.ts";
import { mustBe, sessionView, staffOf, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import { personById } from "../people/person.ts";
import { SESSION, revokeAll, sessionsFor, startSession } from "./sessions.ts";
import { accountOf, saveAccount } from "./account.ts";
import { afterAnswer } from "./afterAnswer.ts";
import { enter, type Entered } from "./enter.ts";
import { knownBrowser, rememberBrowser } from "./knownBrowser.ts";
import { withoutLinks } from "./links.ts";
import { hashPassword, weakness } from "./password.ts";
import { placesToSignIn } from "./places.ts";
import { aboutOf, askForReset, resetPassword } from "./resetPassword.ts";
import { wasNoGuess } from "./routes.ts";
import { sayPasswordAgain } from "./sayAgain.ts";
import { beginTotp, confirmTotp, removeTotp } from "./secondFactor.ts";

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
  listPlaces: async ({ deps }) => ({ places: await placesToSignIn(deps) }),
  signInByPassword: async ({ deps, request, response, body }) => {
    const town = await townOf(deps, body.organisation);
    const given = { ...body, browser: knownBrowser(deps, request, body) };
    const entered = await enter(deps, town.store, given, afterAnswer(deps, response));
    if (!entered.ok) {
      if (entered.reason === "code-needed") wasNoGuess(response);
      throw refusalOf(entered);
    }
    const { id } = entered.person;
    await startSession(deps, request, response, {
      organisation: town.profile.id,
      person: id,
      by: "password",
      idToken: null,
    });
    rememberBrowser(deps, request, response, body);
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
  resetPassword: async ({ deps, request, response, body }) => {
    const town = await townOf(deps, body.organisation);
    const refused = await resetPassword(deps, town.store, body.person, body.token, body.password);
    if (refused !== null)
      throw new Refusal(422, refused, refused === "link-over" ? {} : { field: "password" });
    await rememberHers(deps, request, response, town, body.person);
    await revokeAll(deps, town.profile.id, body.person);
    await note(deps, town.store, body.person, "password-reset", body.person);
    return done;
  },
  readAccount: ({ deps, staff }) => readAccount(deps, mustBe(staff)),
  changePassword: ({ deps, staff, body }) => changePassword(deps, own(staff), body),
  beginTotp: ({ staff }) => beginTotp(own(staff)),
  confirmTotp: async ({ deps, staff, body }) => {
    await confirmTotp(deps, own(staff), body.code);
    return done;
  },
  removeTotp: async ({ deps, staff, body }) => {
    await removeTotp(deps, own(staff), body.password);
    return done;
  },
  revokeSession: async ({ deps, staff, parameters }) => {
    const { session, town } = own(staff);
    const mine = await sessionsFor(deps, session.organisation, session.person);
    if (!mine.some(({ id }) => id === parameters.session)) throw new Refusal(404, "no-such-session");
    await town.store.records.delete(SESSION, parameters.session);
    await note(deps, town.store, session.person, "session-revoked", session.person);
    return done;
  },
};

const refusalOf = (entered: Entered & { readonly ok: false }): Refusal =>
  new Refusal(401, entered.reason, {
    ...(entered.reason === "locked" ? { until: entered.until } : {}),
    ...(entered.reason === "wrong-code" ? { field: "code" } : {}),
  });

/** Who chose her password in this browser gets in with it, whatever others try with her address meanwhile. */
async function rememberHers(
  deps: Deps,
  request: Request,
  response: Response,
  { profile, store }: Town,
  id: string,
): Promise<void> {
  const email = (await personById(store, id))?.email ?? null;
  if (email !== null) rememberBrowser(deps, request, response, { organisation: profile.id, email });
}

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

async function changePassword(
  deps: Deps,
  staff: Staff,
  { old, password }: BodyOf<(typeof routes)["changePassword"]>,
) {
  const { town, session } = staff;
  const person = await personById(town.store, session.person);
  if (person === null) throw new Refusal(422, "wrong-password", { field: "old" });
  const account = await sayPasswordAgain(deps, staff, old, "old");
  const weak = await weakness(password, aboutOf(person));
  if (weak !== null) throw new Refusal(422, weak, { field: "password" });
  // A link that was sent before lets nobody choose another one.
  const next = { ...withoutLinks(account), password: await hashPassword(password) };
  if (!(await saveAccount(town.store, person.id, next))) throw new Refusal(409, "saved-by-another");
  await revokeAll(deps, session.organisation, person.id, session.id);
  await note(deps, town.store, person.id, "password-changed", person.id);
  return done;
}

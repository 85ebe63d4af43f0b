import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, session, slug, text } from "./shapes.ts";

const id = () => Type.String({ pattern: "^[A-Za-z0-9-]{1,64}$" });
const email = () => Type.String({ pattern: "^[^@\\s]+@[^@\\s]+$", maxLength: 254 });
const secret = () => Type.String({ minLength: 1, maxLength: 400 });
const day = () => Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const done = closed({ done: Type.Literal(true) });

const person = closed({
  id: id(),
  /** Counts the changes; 0 for somebody new. */
  rev: Type.Integer({ minimum: 0 }),
  name: Type.String({ minLength: 1, maxLength: 120 }),
  email: Type.Union([email(), Type.Null()]),
  roles: Type.Array(Type.String({ pattern: "^[a-z][A-Za-z0-9]{0,39}$" }), { maxItems: 50 }),
  isActive: Type.Boolean(),
  substitute: Type.Union([closed({ person: id(), until: day() }), Type.Null()]),
});

const list = () => Type.Union([Type.Array(text()), Type.Null()]);
/** A field that was changed; from and to only where they may be known. */
const change = closed({ field: text(), from: list(), to: list() });

/** Routes of whoever works here: signing in, one's own account, and the people of an organisation. */
export const peopleRoutes = {
  listPlaces: route({
    method: "get",
    path: "/api/session/places",
    summary: "Organisations to sign in at, and which of them by an identity provider",
    access: "public",
    parameters: nothing,
    body: nothing,
    answer: closed({
      places: Type.Array(closed({ id: slug(), name: text(), oidc: Type.Boolean() })),
    }),
  }),
  signInByPassword: route({
    method: "post",
    path: "/api/session/password",
    summary: "Sign in by mail address and password, and a code where a second factor is on",
    access: "public",
    parameters: nothing,
    body: closed({
      organisation: slug(),
      email: email(),
      password: secret(),
      code: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
    }),
    answer: session,
  }),
  askForReset: route({
    method: "post",
    path: "/api/session/reset",
    summary: "Send a link to choose a password; the answer is the same whether anybody has this address",
    access: "public",
    parameters: nothing,
    body: closed({ organisation: slug(), email: email() }),
    answer: done,
  }),
  resetPassword: route({
    method: "post",
    path: "/api/session/reset/confirm",
    summary: "Choose a password by a link; every browser of the person is signed out",
    access: "public",
    parameters: nothing,
    body: closed({ organisation: slug(), person: id(), token: secret(), password: secret() }),
    answer: done,
  }),
  readAccount: route({
    method: "get",
    path: "/api/account",
    summary: "One's own account: second factor and signed-in browsers",
    access: "staff",
    parameters: nothing,
    body: nothing,
    answer: closed({
      email: Type.Union([text(), Type.Null()]),
      hasPassword: Type.Boolean(),
      hasTotp: Type.Boolean(),
      sessions: Type.Array(
        closed({ id: text(), since: text(), agent: text(), by: text(), isThis: Type.Boolean() }),
      ),
    }),
  }),
  changePassword: route({
    method: "post",
    path: "/api/account/password",
    summary: "Change one's own password; other browsers are signed out",
    access: "staff",
    parameters: nothing,
    body: closed({ old: secret(), password: secret() }),
    answer: done,
  }),
  beginTotp: route({
    method: "post",
    path: "/api/account/totp",
    summary: "Begin a second factor: the secret for an app, which counts only once it is confirmed",
    access: "staff",
    parameters: nothing,
    body: closed({}),
    answer: closed({ secret: text(), uri: text(2000), picture: text(20_000) }),
  }),
  confirmTotp: route({
    method: "post",
    path: "/api/account/totp/confirm",
    summary: "Turn the second factor on with a first code",
    access: "staff",
    parameters: nothing,
    body: closed({ code: Type.String({ maxLength: 20 }) }),
    answer: done,
  }),
  removeTotp: route({
    method: "post",
    path: "/api/account/totp/remove",
    summary: "Turn the second factor off, with the password",
    access: "staff",
    parameters: nothing,
    body: closed({ password: secret() }),
    answer: done,
  }),
  revokeSession: route({
    method: "delete",
    path: "/api/account/sessions/{session}",
    summary: "Sign another browser of one's own out",
    access: "staff",
    parameters: closed({ session: Type.String({ pattern: "^[0-9a-f]{64}$" }) }),
    body: nothing,
    answer: done,
  }),
  listPeople: route({
    method: "get",
    path: "/api/people",
    summary: "Everybody who works for one's organisation, and the roles there are",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: closed({
      people: Type.Array(person),
      /** By id, who is bound to an account at the identity provider. */
      bound: Type.Array(id()),
      roles: Type.Array(closed({ id: text(), title: text(), service: Type.Union([text(), Type.Null()]) })),
    }),
  }),
  savePerson: route({
    method: "post",
    path: "/api/people",
    summary: "Take somebody on, or change who she is and may do; who may no longer is signed out",
    access: "admin",
    parameters: nothing,
    body: person,
    answer: person,
  }),
  invitePerson: route({
    method: "post",
    path: "/api/people/{person}/invitation",
    summary: "Send somebody a link to choose a password",
    access: "admin",
    parameters: closed({ person: id() }),
    body: closed({}),
    answer: done,
  }),
  removeSecondFactor: route({
    method: "post",
    path: "/api/people/{person}/second-factor/removal",
    summary: "Turn off the second factor of somebody who has lost it; she is signed out and told by mail",
    access: "admin",
    parameters: closed({ person: id() }),
    body: closed({}),
    answer: done,
  }),
  unbindPerson: route({
    method: "post",
    path: "/api/people/{person}/account/removal",
    summary:
      "Unbind somebody from her account at the identity provider: the next sign-in with her address binds anew; she is signed out",
    access: "admin",
    parameters: closed({ person: id() }),
    body: closed({}),
    answer: done,
  }),
  listLog: route({
    method: "get",
    path: "/api/log",
    summary: "Who changed what of the organisation, the newest first; and whether the log is whole",
    access: "admin",
    parameters: closed({
      /** Those before this one; without it, the newest. */
      before: Type.Optional(Type.String({ pattern: "^[0-9]{1,12}$" })),
    }),
    body: nothing,
    answer: closed({
      isWhole: Type.Boolean(),
      /** There are more before the last one of these. */
      hasOlder: Type.Boolean(),
      entries: Type.Array(
        closed({
          seq: Type.Integer(),
          at: text(),
          by: text(),
          /** False: the product itself or a command did it, and `by` is its code. */
          isPerson: Type.Boolean(),
          what: text(),
          about: text(),
          /** The same in people's words: names, titles, numbers; none where it is about whoever did it. */
          named: Type.Array(text()),
          /** Which point was confirmed: a general one by its id, a service's own in its words. */
          point: Type.Union([text(), Type.Null()]),
          changed: Type.Array(change),
        }),
      ),
    }),
  }),
} as const;

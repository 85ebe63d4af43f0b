import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
/** Whoever is in this group at the provider may do this here. */
const group = closed({
  group: line(200),
  roles: Type.Array(Type.String({ pattern: "^[a-z][A-Za-z0-9]{0,39}$" }), { maxItems: 50 }),
});
const provider = {
  issuer: line(500),
  clientId: line(200),
  rolesClaim: line(100),
  roles: Type.Array(group, { maxItems: 100 }),
};
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** How an organisation's staff sign in. The client's secret goes in and never comes out again. */
const signIn = closed({
  /** Counts the changes; 0 before the first. */
  rev: Type.Integer({ minimum: 0 }),
  settings: orNull(closed({ ...provider, secretSince: orNull(text()) })),
  /** The address the provider has to send people back to. */
  back: text(2000),
  /** What the settings lead to that nobody may want. */
  warnings: Type.Array(Type.Union([Type.Literal("no-group-gives-admin")])),
  known: Type.Array(closed({ id: text(), title: text(), service: orNull(text()) })),
  /** What came when one tried it last: names of claims, and the groups with the roles they give. */
  tested: orNull(
    closed({
      at: text(),
      fault: orNull(text()),
      error: orNull(text()),
      claims: Type.Array(text()),
      groups: Type.Array(text()),
      roles: Type.Array(text()),
    }),
  ),
});

export const signInRoutes = {
  readSignIn: route({
    method: "get",
    path: "/api/sign-in",
    summary: "The identity provider of one's organisation, and what came when one tried it",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: signIn,
  }),
  saveSignIn: route({
    method: "post",
    path: "/api/sign-in",
    summary:
      "Set the identity provider; it is asked who it is first, and nothing is changed where it does not answer",
    access: "admin",
    parameters: nothing,
    body: closed({ ...provider, rev: Type.Integer({ minimum: 0 }), clientSecret: orNull(line(1000)) }),
    answer: signIn,
  }),
  removeSignIn: route({
    method: "delete",
    path: "/api/sign-in",
    summary: "Sign in by passwords of one's own again",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: signIn,
  }),
} as const;

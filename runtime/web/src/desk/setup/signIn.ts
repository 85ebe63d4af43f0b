import type { AnswerOf, BodyOf, routes } from "@blaupause/api";

export type SignInView = AnswerOf<(typeof routes)["readSignIn"]>;
export type Provider = BodyOf<(typeof routes)["saveSignIn"]>;
export type Group = Provider["roles"][number];

/** What is edited: what is saved, without the secret, which nobody is told. */
export const providerOf = ({ rev, settings }: SignInView): Provider => {
  const { issuer = "", clientId = "", rolesClaim = "groups", roles = [] } = settings ?? {};
  return { rev, issuer, clientId, clientSecret: null, rolesClaim, roles };
};

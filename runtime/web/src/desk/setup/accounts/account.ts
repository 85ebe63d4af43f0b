import type { AnswerOf, BodyOf, routes } from "@blaupause/api";

export type AccountView = AnswerOf<(typeof routes)["readApplicantAccount"]>;
export type AccountGiven = BodyOf<(typeof routes)["saveApplicantAccount"]>;
export type Level = AccountGiven["levels"][number];

/** What is edited: what is saved, without the secret, which nobody is told. */
export const givenOf = ({ rev, settings }: AccountView): AccountGiven => {
  const { name = "BundID", issuer = "", clientId = "", levels = [] } = settings ?? {};
  const selfTold = settings?.selfTold ?? ["email", "phone_number"];
  return { rev, name, issuer, clientId, clientSecret: null, levels, selfTold };
};

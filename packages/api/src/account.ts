import type { Claim, Trust } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const trust = Type.Unsafe<Trust>(Type.String({ enum: ["low", "substantial", "high"] }));
const claim = Type.Unsafe<Claim>(Type.String({ pattern: "^[a-z_]{1,30}(\\.[a-z_]{1,30})?$" }));

const provider = {
  name: line(60),
  issuer: line(500),
  clientId: line(200),
  levels: Type.Array(closed({ name: line(200), trust }), { maxItems: 20 }),
  selfTold: Type.Array(claim, { maxItems: 20, uniqueItems: true }),
};

/** Where applicants may bring their details from. The client's secret goes in and never comes out again. */
const account = closed({
  /** Counts the changes; 0 before the first. */
  rev: Type.Integer({ minimum: 0 }),
  settings: orNull(closed({ ...provider, secretSince: orNull(text()) })),
  /** The address the provider has to send people back to. */
  back: text(2000),
  /** What came when one tried it last: names of claims and how sure they are. */
  tested: orNull(
    closed({
      at: text(),
      fault: orNull(text()),
      claims: Type.Array(closed({ claim: text(), trust: text() })),
    }),
  ),
});

export const accountRoutes = {
  readApplicantAccount: route({
    method: "get",
    path: "/api/applicant-account",
    summary: "The provider of applicants' accounts, and what came when one tried it",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: account,
  }),
  saveApplicantAccount: route({
    method: "post",
    path: "/api/applicant-account",
    summary:
      "Set the provider of applicants' accounts; it is asked who it is first, and nothing is changed where it does not answer",
    access: "admin",
    parameters: nothing,
    body: closed({ ...provider, rev: Type.Integer({ minimum: 0 }), clientSecret: orNull(line(1000)) }),
    answer: account,
  }),
  removeApplicantAccount: route({
    method: "delete",
    path: "/api/applicant-account",
    summary: "Applicants fill in everything themselves again",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: account,
  }),
} as const;

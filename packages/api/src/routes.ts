import { CASE_NUMBER } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { declineRoutes } from "./declines.ts";
import { legalChangeRoutes } from "./legalChange.ts";
import { proposalRoutes } from "./proposals.ts";
import { connectionRoutes } from "./connections.ts";
import { organisationRoutes } from "./organisations.ts";
import { peopleRoutes } from "./people.ts";
import { setupRoutes } from "./setup.ts";
import { accountRoutes } from "./account.ts";
import { paymentRoutes } from "./payment.ts";
import { signInRoutes } from "./signIn.ts";
import { releaseRoutes } from "./releases.ts";
import { readinessRoutes } from "./readiness.ts";
import { valueRoutes } from "./values.ts";
import { migrationRoutes } from "./migration.ts";
import { packageRoutes } from "./packages.ts";
import { upgradeRoutes } from "./upgrades.ts";
import { serviceRoutes } from "./services.ts";
import { workshopRoutes } from "./workshop.ts";
import {
  caseView,
  closed,
  fileAnswer,
  files,
  filling,
  inbox,
  nothing,
  preview,
  session,
  text,
} from "./shapes.ts";

const number = closed({ number: Type.String({ pattern: CASE_NUMBER }) });
const command = closed({
  /** Chosen by the client: the same command twice is carried out once. */
  id: Type.String({ pattern: "^[A-Za-z0-9-]{8,64}$" }),
  type: Type.Union([
    Type.Literal("claimTask"),
    Type.Literal("releaseTask"),
    Type.Literal("completeTask"),
    Type.Literal("addNote"),
    Type.Literal("retryIncident"),
    Type.Literal("repairIncident"),
    Type.Literal("postNotice"),
    Type.Literal("markPosted"),
  ]),
  task: Type.Optional(text()),
  incident: Type.Optional(text()),
  /** A letter that waits to be posted, and the day on which it was. */
  notice: Type.Optional(text()),
  on: Type.Optional(text(10)),
  text: Type.Optional(text(20_000)),
  filling: Type.Optional(filling),
  answers: Type.Optional(
    Type.Record(Type.String({ pattern: "^[a-z][A-Za-z0-9.\\[\\]]{0,399}$" }), Type.Unknown(), {
      additionalProperties: false,
    }),
  ),
});

/** Every route of the interface for programs and the desk. */
export const routes = {
  readHealth: route({
    method: "get",
    path: "/health",
    summary: "Is the server there?",
    access: "public",
    parameters: nothing,
    body: nothing,
    answer: closed({ status: text() }),
  }),
  readSession: route({
    method: "get",
    path: "/api/session",
    summary: "Who is signed in, and the token every change must carry",
    access: "public",
    parameters: nothing,
    body: nothing,
    answer: session,
  }),
  signIn: route({
    method: "post",
    path: "/api/session",
    summary: "Choose a demo person",
    access: "public",
    parameters: nothing,
    body: closed({ person: text(60) }),
    answer: session,
  }),
  signOut: route({
    method: "delete",
    path: "/api/session",
    summary: "Sign out",
    access: "staff",
    parameters: nothing,
    body: nothing,
    answer: session,
  }),
  listCases: route({
    method: "get",
    path: "/api/cases",
    summary: "The inbox of one's roles, the longest waiting first",
    access: "staff",
    parameters: closed({
      cursor: Type.Optional(text(2000)),
      status: Type.Optional(
        Type.Union([Type.Literal("open"), Type.Literal("posting"), Type.Literal("closed")]),
      ),
    }),
    body: nothing,
    answer: inbox,
  }),
  findCases: route({
    method: "post",
    path: "/api/cases/search",
    summary: "Cases of any status by number or name; a name must not stand in an address",
    access: "staff",
    parameters: nothing,
    body: closed({ text: text(100), cursor: Type.Optional(text(2000)) }),
    answer: inbox,
  }),
  readCase: route({
    method: "get",
    path: "/api/cases/{number}",
    summary: "A case with its answers, steps, letters and history",
    access: "staff",
    parameters: number,
    body: nothing,
    answer: caseView,
  }),
  commandCase: route({
    method: "post",
    path: "/api/cases/{number}/commands",
    summary: "Do something with a case",
    access: "staff",
    parameters: number,
    body: command,
    plainText: true,
    answer: caseView,
  }),
  uploadFile: route({
    method: "post",
    path: "/api/cases/{number}/files",
    summary:
      "Take in one file for a question of a form that one is working on; the answer is given with the form",
    access: "staff",
    parameters: closed({ ...number.properties, form: text(60) }),
    body: files,
    files: true,
    answer: closed({ path: text(), file: fileAnswer }),
  }),
  holdCase: route({
    method: "post",
    path: "/api/cases/{number}/hold",
    summary: "Keep a case beyond its time, with the reason",
    access: "staff",
    parameters: number,
    body: closed({ reason: Type.String({ minLength: 3, maxLength: 2000 }) }),
    plainText: true,
    answer: caseView,
  }),
  releaseHold: route({
    method: "delete",
    path: "/api/cases/{number}/hold",
    summary: "Let a case go again when its time is over",
    access: "staff",
    parameters: number,
    body: nothing,
    answer: caseView,
  }),
  previewTask: route({
    method: "post",
    path: "/api/cases/{number}/preview",
    summary: "What completing a step with these answers would give; nothing is stored",
    access: "staff",
    parameters: number,
    body: closed({ task: text(), filling }),
    plainText: true,
    answer: preview,
  }),
  ...serviceRoutes,
  ...declineRoutes,
  ...proposalRoutes,
  ...workshopRoutes,
  ...releaseRoutes,
  ...connectionRoutes,
  ...migrationRoutes,
  ...packageRoutes,
  ...upgradeRoutes,
  ...readinessRoutes,
  ...valueRoutes,
  ...legalChangeRoutes,
  ...peopleRoutes,
  ...signInRoutes,
  ...accountRoutes,
  ...paymentRoutes,
  ...setupRoutes,
  ...organisationRoutes,
} as const;
export type RouteName = keyof typeof routes;

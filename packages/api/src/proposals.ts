import type { Adaptation, Json } from "@blaupause/model";
import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, slug, text } from "./shapes.ts";

/** Longest reason on either side. */
const reason = () => text(1000);
const state = Type.Union([
  Type.Literal("open"),
  /** In the publisher's draft, or published since. */
  Type.Literal("taken"),
  Type.Literal("refused"),
]);
const proposal = closed({
  id: text(),
  /** The municipality; empty among one's own. */
  from: text(),
  /** The version of the template it was made on. */
  version: text(40),
  at: text(),
  reason: reason(),
  state,
  /** Why the publisher refused it. */
  answer: reason(),
  /** The first version published after it was taken over. */
  taken: Type.Union([text(40), Type.Null()]),
  change: Type.Unsafe<Adaptation>({ description: "the change, as a difference from that version" }),
});
const proposals = closed({
  all: Type.Array(proposal),
  /** The versions they were made on. */
  bases: Type.Unsafe<Readonly<Record<string, Json>>>(
    Type.Object({}, { additionalProperties: true, description: "services by version" }),
  ),
});
const picked = closed({
  type: Type.Union([
    Type.Literal("added"),
    Type.Literal("changed"),
    Type.Literal("removed"),
    Type.Literal("moved"),
  ]),
  address: text(2000),
});

/** Routes of local changes that a municipality proposes to whoever publishes its template. */
export const proposalRoutes = {
  listProposals: route({
    method: "get",
    path: "/api/services/{service}/proposals",
    summary: "What one's organisation has proposed to the publisher of a service's template",
    access: "author",
    parameters: closed({ service: slug() }),
    body: nothing,
    answer: proposals,
  }),
  proposeChanges: route({
    method: "post",
    path: "/api/services/{service}/proposals",
    summary: "Propose local changes of the saved working copy to the publisher, who reads no author's name",
    access: "author",
    parameters: closed({ service: slug() }),
    body: closed({
      rev: Type.Integer({ minimum: 1 }),
      changes: Type.Array(picked, { minItems: 1, maxItems: 50 }),
      reason: reason(),
    }),
    answer: proposals,
  }),
  withdrawProposal: route({
    method: "delete",
    path: "/api/services/{service}/proposals/{proposal}",
    summary: "Take a proposal back that nobody has decided about",
    access: "author",
    parameters: closed({ service: slug(), proposal: Type.String({ pattern: "^[a-z0-9]{10,40}$" }) }),
    body: nothing,
    answer: proposals,
  }),
  listReceived: route({
    method: "get",
    path: "/api/templates/{template}/proposals",
    summary: "What municipalities propose for one's template",
    access: "publisher",
    parameters: closed({ template: slug() }),
    body: nothing,
    answer: proposals,
  }),
  decideProposal: route({
    method: "post",
    path: "/api/templates/{template}/proposals/{proposal}",
    summary: "Say that a proposal was taken over into the draft, was not, or is open again",
    access: "publisher",
    parameters: closed({
      template: slug(),
      proposal: Type.String({ pattern: "^[a-z0-9-]{1,63}\\.[a-z0-9]{10,40}$" }),
    }),
    body: closed({ verdict: state, answer: reason() }),
    answer: proposals,
  }),
} as const;
export type ProposalsView = Static<typeof proposals>;
export type ProposalItem = Static<typeof proposal>;

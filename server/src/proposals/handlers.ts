import type { Handlers } from "../api/serve.ts";
import { mustBe } from "../api/session.ts";
import { decide } from "./decide.ts";
import { propose, withdraw } from "./propose.ts";
import { ownView, receivedView } from "./views.ts";

type ProposalRoute =
  "listProposals" | "proposeChanges" | "withdrawProposal" | "listReceived" | "decideProposal";

/** Local changes on their way to the publisher of a template, and what becomes of them. */
export const proposalHandlers: Pick<Handlers, ProposalRoute> = {
  listProposals: ({ deps, staff, parameters }) => ownView(deps, mustBe(staff), parameters.service),
  proposeChanges: async ({ deps, staff, parameters, body }) => {
    await propose(deps, mustBe(staff), parameters.service, body);
    return ownView(deps, mustBe(staff), parameters.service);
  },
  withdrawProposal: async ({ deps, staff, parameters }) => {
    await withdraw(deps, mustBe(staff), parameters.service, parameters.proposal);
    return ownView(deps, mustBe(staff), parameters.service);
  },
  listReceived: ({ deps, staff, parameters }) => receivedView(deps, mustBe(staff), parameters.template),
  decideProposal: async ({ deps, staff, parameters, body }) => {
    await decide(deps, mustBe(staff), parameters.template, parameters.proposal, body);
    return receivedView(deps, mustBe(staff), parameters.template);
  },
};

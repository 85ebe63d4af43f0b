import type { Json } from "./cases.ts";
import type { Offering } from "./catalogue.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly host: string | null;
  readonly profile: Json;
}

export type OrganisationPut = { readonly ok: true } | { readonly ok: false; readonly reason: "taken" };

/** What lies above the organisations. */
export interface Platform {
  /** Refused as taken when another organisation has the slug or the host. */
  put(organisation: Organisation): Promise<OrganisationPut>;
  get(id: string): Promise<Organisation | null>;
  findBySlug(slug: string): Promise<Organisation | null>;
  findByHost(host: string): Promise<Organisation | null>;
  list(): Promise<readonly Organisation[]>;
  /** Who offers a template, for the team that publishes it. */
  offeringsOf(template: string): Promise<readonly PlacedOffering[]>;
}

export interface PlacedOffering extends Pick<Offering, "service" | "state" | "template"> {
  readonly org: string;
}

export interface CaseAddress {
  readonly org: string;
  readonly caseId: string;
}

export interface Claim {
  readonly now: string;
  readonly leaseUntil: string;
  readonly by: string;
  readonly limit: number;
}

/** Finds due cases of any organisation. The lease saves work; seq guards the truth. */
export interface Worker {
  claimDue(claim: Claim): Promise<readonly CaseAddress[]>;
  /** Ends a lease early; somebody else's stays. */
  release(lease: CaseAddress & { readonly by: string }): Promise<void>;
}

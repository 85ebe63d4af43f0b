import type { Json } from "./cases.ts";
import type { Offering } from "./catalogue.ts";
import type { StoredRecord } from "./records.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly host: string | null;
  readonly profile: Json;
}

/** `changed`: it is not what it was when somebody read it. */
export type OrganisationPut =
  { readonly ok: true } | { readonly ok: false; readonly reason: "taken" | "changed" };

/** On its way out: nobody finds it any more, and what was under way in it comes to its end. */
export interface Leaving {
  readonly id: string;
  readonly since: string;
}

/** What lies above the organisations. */
export interface Platform {
  /** Of the database itself, for whoever operates it. */
  facts(): Promise<StoreFacts>;
  /**
   * Refused as taken when another organisation has the slug or the host. With `before`, only where that is what lies there;
   * null: where none does.
   */
  put(organisation: Organisation, before?: Organisation | null): Promise<OrganisationPut>;
  /** Is there a case in it (also an erased one), a form or a service? */
  hasBegun(id: string): Promise<boolean>;
  /**
   * From now on nobody finds it. False where it is not what was read. Its host is free at once, its id once it is removed.
   */
  leave(organisation: Organisation, since: string): Promise<boolean>;
  leaving(): Promise<readonly Leaving[]>;
  /** Takes away what is leaving and has nothing begun in it, with all of its records but those of the kinds that are kept. */
  remove(id: string, kept: readonly string[]): Promise<void>;
  /** It is there again as it was, but for a host that somebody else has by now. */
  stay(id: string): Promise<void>;
  get(id: string): Promise<Organisation | null>;
  findBySlug(slug: string): Promise<Organisation | null>;
  findByHost(host: string): Promise<Organisation | null>;
  list(): Promise<readonly Organisation[]>;
  /** Whose cases, events and records lie here, whether or not there is such an organisation (any more). */
  owners(): Promise<readonly string[]>;
  /** Who offers a template, for the team that publishes it. */
  offeringsOf(template: string): Promise<readonly PlacedOffering[]>;
  /** The same with everything an offering holds: one question, however many offer it. */
  adoptionsOf(template: string): Promise<readonly Adoption[]>;
  /** Records of one kind under the service's name, wherever there is one. */
  recordsAt(kind: SharedKind, places: readonly Place[]): Promise<readonly PlacedRecord[]>;
  /**
   * Cases received at these places since an instant: when they came, were decided (the first of these steps began) and
   * ended, and nothing else of them.
   */
  spansAt(places: readonly Place[], since: string, deciding: readonly string[]): Promise<readonly CaseSpan[]>;
}

export interface StoreFacts {
  readonly kind: "SQLite" | "MongoDB";
  /** Which version of our tables or collections lies in it. */
  readonly version: number;
  /** So many bytes of the disk; null where the database does not say. */
  readonly bytes: number | null;
  /** So many are left there; null where it lies on another machine. */
  readonly free: number | null;
  /** When it was last saved elsewhere by our own command; null where nobody knows of that. */
  readonly backup: string | null;
}

/**
 * The only records an organisation shows to whoever publishes: what it decided about a new version, how far it is, and
 * why it does not offer it.
 */
export type SharedKind = "upgrade" | "readiness-seen" | "declined";

/** A service at an organisation. */
export interface Place {
  readonly org: string;
  readonly service: string;
}

export interface PlacedOffering extends Pick<Offering, "service" | "state" | "template"> {
  readonly org: string;
}

export interface Adoption extends Offering {
  readonly org: string;
}

export interface PlacedRecord extends StoredRecord {
  readonly org: string;
}

export interface CaseSpan extends Place {
  readonly receivedAt: string;
  /** null: it has not come so far, or passed none of these steps */
  readonly decidedAt: string | null;
  /** null: it is not closed */
  readonly closedAt: string | null;
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
  /** Of these organisations none, whatever is due there. */
  readonly except?: readonly string[];
}

export type Lease = CaseAddress & { readonly by: string };

/** A case as it was when it was claimed. */
export interface Claimed extends CaseAddress {
  readonly seq: number;
  /** The name of the lease. */
  readonly by: string;
  /** So often in a row whoever had it let the lease run out: those processes have died, and maybe of this case. */
  readonly deaths: number;
}

export interface Rest {
  /** What the case was looked at by: a step that came since is not to wait. */
  readonly seq: number;
  readonly until: string;
}

/** Finds due cases of any organisation. The lease saves work; seq guards the truth. */
export interface Worker {
  claimDue(claim: Claim): Promise<readonly Claimed[]>;
  /** Makes a lease last longer, also one that is over; false where somebody else has the case by now. */
  extend(lease: Lease, leaseUntil: string): Promise<boolean>;
  /** Ends a lease early; somebody else's stays. */
  release(lease: Lease): Promise<void>;
  /**
   * The same, and the case is due no sooner than then, or by its next step. False where it does not rest: a step has come
   * since, nothing was due any more, or somebody else has it.
   */
  rest(lease: Lease, rest: Rest): Promise<boolean>;
  /** Counts effects by kind, wherever they are: none of what is in them. */
  lateEffects(since: Late): Promise<readonly LateEffects[]>;
}

export interface Late {
  /** What was not tried and was due by then is late. */
  readonly before: string;
  /** What has failed already counts where it is due again by then. */
  readonly until: string;
}

export interface LateEffects {
  readonly kind: string;
  readonly count: number;
  /** When the first of them was due, or is due again. */
  readonly due: string;
}

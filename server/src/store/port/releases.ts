import type { Json } from "./cases.ts";

/** A version of a service that somebody asked to release, and what became of it. What was asked for never changes. */
export interface Release {
  readonly service: string;
  /** 1, 2, 3 … in the order they were asked for */
  readonly number: number;
  readonly hash: string;
  readonly state: "requested" | "approved" | "refused" | "withdrawn";
  readonly note: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  /** the service, its journeys and the municipality's values */
  readonly content: Json;
}
export type NewRelease = Pick<
  Release,
  "service" | "hash" | "note" | "requestedBy" | "requestedAt" | "content"
>;
export interface Verdict {
  readonly service: string;
  readonly number: number;
  readonly state: "approved" | "refused" | "withdrawn";
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** The releases of one organisation. */
export interface Releases {
  /** Adds a request; one that is still open for the service is withdrawn by it. */
  request(release: NewRelease): Promise<number>;
  /** False when the request is not open any more: a verdict is given once. */
  decide(verdict: Verdict): Promise<boolean>;
  /** The newest first. */
  list(service: string): Promise<readonly Release[]>;
  /** Requests nobody has decided yet, the oldest first. */
  open(): Promise<readonly Release[]>;
}

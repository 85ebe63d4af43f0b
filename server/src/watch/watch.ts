import type { Outcome } from "@blaupause/engine";

/** What is counted and timed of a running server. Codes, patterns and kinds only: nothing of whom it is about. */
export interface Watch {
  readonly request: (route: string, method: string, status: number, seconds: number) => void;
  /** Something happened to a case: the type of an event. */
  readonly event: (type: string) => void;
  readonly effect: (kind: string, outcome: Outcome["type"] | "deferred") => void;
  /** How long after it was due an effect was begun. */
  readonly lag: (seconds: number) => void;
  /** Those who mend were told that cases stand still, or why they were not. */
  readonly told: (outcome: string) => void;
  readonly store: (call: string, seconds: number) => void;
}

/** Who counts what happens in an organisation: nobody in a trial, whose cases are no figures. */
export const watchOf = (
  { watch }: { readonly watch?: Watch },
  { profile }: { readonly profile: { readonly rehearsal?: boolean } },
): Watch | undefined => (profile.rehearsal === true ? undefined : watch);

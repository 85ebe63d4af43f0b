/** Every code a check can give. A sentence for each stands in every language. */
export const codes = [
  "feel-syntax",
  "feel-too-long",
  "feel-too-deep",
  "feel-bad-number",
  "feel-bad-temporal",
  "feel-duplicate-key",
  "feel-unknown-name",
  "feel-unknown-path",
  "feel-not-in-profile",
  "feel-type-mismatch",
  "feel-argument-count",
  "feel-argument-name",
  "feel-argument-type",
  "feel-not-a-function",
  "wrong-type",
  "cycle",
  "unknown-reference",
  "reserved-name",
  "duplicate-name",
  "read-before-written",
  "read-maybe-unwritten",
  "no-start",
  "unreachable",
  "no-end",
  "condition-outside-gateway",
  "no-default",
  "no-condition",
  "several-defaults",
  "policy-structure",
  "policy-text",
  "policy-loosened",
  "malformed-text",
  "settle-nowhere",
  "settle-fixed",
  "default-with-condition",
  "not-an-activity",
  "no-trigger",
  "cycle-too-short",
  "two-tokens",
  "join-never",
  "join-may-wait",
  "parallel-writes",
  "decision-gap",
  "decision-overlap",
  "row-never",
  "cover-undecided",
  "result-may-be-missing",
  "aggregation-unused",
  "aggregation-outputs",
  "no-ranks",
  "missing-label",
  "duplicate-label",
  "no-options",
  "duplicate-option",
  "stale-translation",
  "orphan-translation",
  "no-length",
  "may-be-empty",
  "never-used",
  "not-yet",
  "setting-missing",
  "setting-invalid",
  "bad-pattern",
  "claim-type",
  "claim-nowhere",
  "payment-amount",
  "pay-before-decision",
] as const;
export type RuleCode = (typeof codes)[number];

/** What a sentence may ask about its problem. */
export interface Said {
  /** What the problem is about, by its label or title. */
  readonly here: string;
  /** A parameter as text; lists joined by commas, ids of elements by their label. */
  readonly param: (name: string) => string;
  /** What an expression reads, in quotation marks and as people call it; other words where it is not there. */
  readonly read: (name: string, otherwise: string) => string;
  /** The label or title of a step, given its id in a parameter. */
  readonly step: (name: string) => string;
  /** A property in people's words. */
  readonly property: string;
}
export type Sentences = Readonly<Record<RuleCode, (said: Said) => string>>;

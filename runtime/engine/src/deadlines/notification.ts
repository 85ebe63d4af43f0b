import {
  addDays,
  formatDate,
  formatInstant,
  localDate,
  parseDate,
  parseInstant,
  startOfDay,
  type DateValue,
} from "@blaupause/feel";
import type { LandProfile, Regime } from "@blaupause/model";
import { addPeriod, shifted } from "./period.ts";
import type { Reckoned, ReckoningStep } from "./reckoning.ts";

export interface Sending {
  readonly regime: Regime;
  readonly mode: "post" | "digital";
  /** ISO instants with offset. */
  readonly sentAt: string;
  readonly retrievedAt?: string | null;
  /** Days after notification within which the letter wants to be paid. */
  readonly payWithin?: number | undefined;
}

/** When a notice „gilt als bekannt gegeben“, and until when it can be contested. Local dates. */
export interface Notification {
  readonly mode: "post" | "digital";
  readonly sentAt: string;
  /** Null while it does not count as notified, or where the Land's profile has no rule. */
  readonly notifiedAt: string | null;
  readonly remedyUntil: string | null;
  readonly remedyKind: "objection" | "action" | null;
  /** It waits to be posted since `sentAt`; nothing counts yet. */
  readonly toPost?: true;
  /** Last day on which the applicant can open it, where it counts from that; afterwards notice was not given. */
  readonly retrieveBy?: string;
  /** ISO instant at which the applicant opened it. */
  readonly retrievedAt?: string;
  readonly payWithin?: number;
  /** The last day to pay, once it counts as notified. */
  readonly payBy?: string;
  readonly reckoning: readonly ReckoningStep[];
  /** Has the Land confirmed every rule that was used? */
  readonly confirmed: boolean;
}

/** § 41 Abs. 2a VwVfG, where a profile says nothing else. */
const WITHIN = 10;

type Rule = LandProfile["notification"][number];
type Remedy = LandProfile["remedies"][number];

/** The remedy of a regime in a Land; the first one stands. */
export const remedyOf = (profile: LandProfile, regime: Regime): Remedy | undefined =>
  profile.remedies.find((one) => one.regime === regime);

/** Reckons by the rule that the Land's profile has for the regime and the way of sending. */
export function notification(profile: LandProfile, sending: Sending, zone: string): Notification {
  const { regime, mode, sentAt } = sending;
  const rule = profile.notification.find((one) => one.regime === regime && one.mode === mode);
  const remedy = remedyOf(profile, regime);
  const notified = rule === undefined ? null : notifiedBy(rule, sending, zone, profile.holidays);
  const until = notified === null ? null : remedyAfter(remedy, notified.due, profile.holidays);
  return {
    mode,
    sentAt,
    notifiedAt: notified?.due ?? null,
    remedyUntil: until?.due ?? null,
    remedyKind: remedy?.kind ?? null,
    ...retrievalOf(rule, sending, zone),
    ...paymentOf(sending.payWithin, notified, profile.holidays),
    reckoning: [...(notified?.steps ?? []), ...(until?.steps ?? [])],
    confirmed: rule?.confirmedBy !== undefined && (remedy === undefined || remedy.confirmedBy !== undefined),
  };
}

/** A notice that is ready to be posted. From which day it counts is not known yet. */
export const readyToPost = (readyAt: string, payWithin: number | undefined): Notification => ({
  ...unreckoned("post", readyAt),
  toPost: true,
  ...(payWithin === undefined ? {} : { payWithin }),
});

/** Where no Land's rule says when it counts. */
export const unreckoned = (mode: Notification["mode"], sentAt: string): Notification => ({
  mode,
  sentAt,
  notifiedAt: null,
  remedyUntil: null,
  remedyKind: null,
  reckoning: [],
  confirmed: false,
});

function paymentOf(payWithin: number | undefined, notified: Reckoned | null, holidays: string) {
  if (payWithin === undefined) return {};
  const start = notified === null ? null : parseDate(notified.due);
  const end = start === null ? null : addPeriod(start, `P${payWithin}D`, { holidays, shiftEnd: true });
  return { payWithin, ...(end === null ? {} : { payBy: end.due }) };
}

/** The instant at which that last day is over. */
export function retrievableUntil(retrieveBy: string, zone: string): string | null {
  const last = parseDate(retrieveBy);
  const after = last === null ? null : addDays(last, 1);
  const instant = after === null ? null : startOfDay(after, zone);
  return instant === null ? null : formatInstant(instant);
}

function retrievalOf(rule: Rule | undefined, { sentAt, retrievedAt }: Sending, zone: string) {
  if (rule?.from !== "retrieval") return {};
  const sent = dayOf(sentAt, zone);
  const last = sent === null ? null : addDays(sent, rule.within ?? WITHIN);
  return {
    ...(last === null ? {} : { retrieveBy: formatDate(last) }),
    ...(retrievedAt == null ? {} : { retrievedAt }),
  };
}

function notifiedBy(rule: Rule, sending: Sending, zone: string, holidays: string): Reckoned | null {
  const retrieval = rule.from === "retrieval";
  const from = dayOf(retrieval ? (sending.retrievedAt ?? null) : sending.sentAt, zone);
  const end = from === null ? null : addDays(from, rule.days);
  if (from === null || end === null) return null;
  const steps: readonly ReckoningStep[] = [
    { code: retrieval ? "retrieved" : "sent", from: formatDate(from), to: formatDate(from) },
    { code: "days", from: formatDate(from), to: formatDate(end), length: String(rule.days) },
  ];
  return shifted(end, { holidays, shiftEnd: rule.shift }, steps);
}

function dayOf(at: string | null, zone: string): DateValue | null {
  const instant = at === null ? null : parseInstant(at);
  return instant === null ? null : localDate(instant, zone);
}

function remedyAfter(remedy: Remedy | undefined, notifiedAt: string, holidays: string): Reckoned | null {
  const start = parseDate(notifiedAt);
  return remedy === undefined || start === null
    ? null
    : addPeriod(start, remedy.length, { holidays, shiftEnd: true });
}

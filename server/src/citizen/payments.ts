import type { CaseState, Program } from "@blaupause/engine";
import { formatDate, localDate, parseInstant } from "@blaupause/feel";
import { isJsonObject, type JsonObject } from "@blaupause/model";

/** What somebody has to pay in a case, or has paid. */
export interface Payment {
  readonly node: string;
  readonly title: string;
  /** `open`: nobody has gone to pay; `started`: somebody has, and the provider does not say how it ended. */
  readonly state: "open" | "started" | "failed" | "canceled" | "paid";
  readonly amount: number;
  readonly purpose: string | null;
  readonly reference: string | null;
  readonly paidAt: string | null;
  /** Where somebody who has begun goes on. */
  readonly url: string | null;
  /** The instant the process goes another way when nobody has paid; null where it waits for ever. */
  readonly until: string | null;
}
const STATES = ["open", "started", "failed", "canceled", "paid"] as const;

/** In the order of the process. What an interrupted step asked for is asked for no more. */
export function paymentsOf({ program, state }: { readonly program: Program; readonly state: CaseState }) {
  return Object.values(program.process.nodes).flatMap(({ id, title, connector }): Payment[] => {
    const known = connector === "payment" ? state.data[id] : undefined;
    if (!isJsonObject(known)) return [];
    const stage = STATES.find((one) => one === known["state"]);
    if (stage === undefined || (stage !== "paid" && !isOpen(state, id))) return [];
    const { amount, transaction } = known;
    const url = isJsonObject(transaction) ? textIn(transaction, "url") : null;
    const told = { purpose: textIn(known, "purpose"), reference: textIn(known, "reference") };
    return [
      {
        node: id,
        title,
        state: stage,
        amount: Number(amount),
        paidAt: textIn(known, "paidAt"),
        url,
        until: stage === "paid" ? null : payUntil(program, state, id),
        ...told,
      },
    ];
  });
}

const isOpen = ({ tokens }: CaseState, node: string): boolean =>
  Object.values(tokens).some(
    (token) => token.node === node && (token.type === "payment" || token.type === "effect"),
  );
const textIn = (from: JsonObject, name: string): string | null => {
  const value = from[name];
  return typeof value === "string" ? value : null;
};

/** A timer that only reminds does not end anything. */
export function payUntil({ process }: Program, { timers, tokens }: CaseState, node: string): string | null {
  const ends = Object.values(timers).filter(
    (timer) => tokens[timer.token]?.node === node && process.nodes[timer.node]?.interrupting !== false,
  );
  return ends.map(({ due }) => due).toSorted()[0] ?? null;
}

const DAY_MS = 24 * 60 * 60_000;
/** The last whole day before an instant, where the case is: nobody is told a day on which it may be over at noon. */
export function lastDayBefore(until: string, zone: string): string {
  const instant = parseInstant(new Date(Date.parse(until) - DAY_MS).toISOString());
  const day = instant === null ? null : localDate(instant, zone);
  return day === null ? "" : formatDate(day);
}
